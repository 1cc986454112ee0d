import type { Label } from './label';

/** Digits and Chinese characters tell labels apart (`Line 1`, `发票代码`), so few of them are forgiven. */
const TELLING = /[\d\p{Script=Han}]/u;
/** What services take for one another in print. */
const LOOK_ALIKE = [
	...['od0', 'il1', 'z2', 's5', 'g6', 'b8'],
	...[
		'计汁',
		'日曰目',
		'末未',
		'己已',
		'人入',
		'大太',
		'账帐',
		'票栗',
		'金全',
		'价份',
		'总怠',
		'收牧',
	],
	...['代伐', '税悦', '单草', '名各', '购构', '额颌', '期斯'],
];

/** How many letters from `at` on are the label, or null. In a long label one misread is forgiven. */
export function matchLength(label: Label, letters: string, at: number): number | null {
	const { length } = label.letters;
	if (length === 0) return null;
	if (letters.startsWith(label.letters, at)) return length;
	if (!label.long) return null;
	let same = 0;
	while (same < length && letters[at + same] === label.letters[same]) same++;
	// A first character that differs would also fit one place to the right of every other word.
	if (same === 0 && letters[at + 1] !== label.letters[1]) return null;
	const rest = label.letters.slice(same + 1);
	const [meant, read] = [label.letters[same], letters[at + same]];
	if (looksLike(meant, read) && letters.startsWith(rest, at + same + 1)) {
		return at + length <= letters.length ? length : null;
	}
	if (same === 0) return null;
	if (!TELLING.test(meant) && letters.startsWith(rest, at + same)) return length - 1;
	const added = !TELLING.test(read) && letters.startsWith(label.letters.slice(same), at + same + 1);
	return added ? length + 1 : null;
}

function looksLike(meant: string, read: string | undefined): boolean {
	if (read === undefined) return false;
	if (!TELLING.test(meant) && !TELLING.test(read)) return true;
	return LOOK_ALIKE.some((group) => group.includes(meant) && group.includes(read));
}
