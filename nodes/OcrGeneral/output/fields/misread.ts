/** Characters that are the same in print, as one of them. */
export const SHAPES: Record<string, string> = {
	0: 'o',
	1: 'l',
	i: 'l',
	'|': 'l',
	'!': 'l',
	5: 's',
	8: 'b',
};

/** Digits and Chinese characters tell labels apart (`Line 1`, `发票代码`), so few of them are forgiven. */
const TELLING = /[\d\p{Script=Han}]/u;
/** What services take for one another in print, beside `SHAPES`. */
const LOOK_ALIKE = [
	...['d0', 'z2', 'g6'],
	...['计汁', '日曰目', '末未', '己已', '人入', '大太', '账帐', '票栗', '金全', '价份', '总怠'],
	...['收牧', '代伐', '税悦', '单草', '名各', '购构', '额颌', '期斯'],
];

/** Words by their letters, looked up where one may begin; a misread one has its first letter or its second. */
export class Lexicon<T extends { letters: string }> {
	readonly #byFirst = new Map<string, T[]>();
	readonly #bySecond = new Map<string, T[]>();

	constructor(words: T[]) {
		for (const word of words) {
			const [first, second] = word.letters;
			this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), word]);
			this.#bySecond.set(second, [...(this.#bySecond.get(second) ?? []), word]);
		}
	}

	/** Those that begin with the letter at a place. */
	startingAt(letters: string, at: number): T[] {
		return this.#byFirst.get(letters[at]) ?? [];
	}

	/** Those that may begin there, misread ones too. */
	nearAt(letters: string, at: number): T[] {
		const others = this.#bySecond.get(letters[at + 1]) ?? [];
		return [
			...this.startingAt(letters, at),
			...others.filter((word) => word.letters[0] !== letters[at]),
		];
	}
}

/**
 * How many letters from `at` on are the label, or null.
 *
 * @param most misread characters that are forgiven
 */
export function matchLength(
	label: string,
	letters: string,
	at: number,
	most: number,
): number | null {
	if (most > 0 && misreadIn(label, letters, at) <= most) return label.length;
	const end = endOfMatch(label, 0, letters, at, most);
	return end === null ? null : end - at;
}

/** How many letters of a label are others in a text, letter by letter; what is the same in print is none of them. */
function misreadIn(label: string, letters: string, at: number): number {
	if (at + label.length > letters.length) return Infinity;
	let misread = 0;
	for (let i = 0; i < label.length; i++) {
		const [meant, read] = [label[i], letters[at + i]];
		if (shapeOf(meant) === shapeOf(read)) continue;
		if (!looksLike(meant, read)) return Infinity;
		misread++;
	}
	return misread;
}

function shapeOf(letter: string): string {
	return SHAPES[letter] ?? letter;
}

/** Where the rest of a label ends in a text that lost or added at most so many of its characters. */
function endOfMatch(
	label: string,
	index: number,
	letters: string,
	place: number,
	most: number,
): number | null {
	let i = index;
	let at = place;
	while (i < label.length && label[i] === letters[at]) {
		i++;
		at++;
	}
	if (i === label.length) return at;
	if (most === 0) return null;
	const [lost, added] = [label[i], letters[at]];
	const end = TELLING.test(lost) ? null : endOfMatch(label, i + 1, letters, at, most - 1);
	if (end !== null || added === undefined || TELLING.test(added)) return end;
	return endOfMatch(label, i, letters, at + 1, most - 1);
}

function looksLike(meant: string, read: string): boolean {
	if (!TELLING.test(meant) && !TELLING.test(read)) return true;
	return LOOK_ALIKE.some((group) => group.includes(meant) && group.includes(read));
}
