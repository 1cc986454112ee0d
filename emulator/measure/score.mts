/** A text and where it stands, in pixels. */
export interface PlacedText {
	text: string;
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Characters, blanks and the case of letters left aside. */
export interface Score {
	characters: number;
	wrong: number;
	/** Characters of lines without any wrong one. */
	inWholeLines: number;
	/** Characters read where none stand. */
	needless: number;
	/** Blanks in lines that are otherwise right, and how many of them are missing or needless. */
	blanks: number;
	wrongBlanks: number;
	/** For people: what stands there, and what was read. */
	mistakes: Array<[string, string]>;
}

/**
 * Compares what was read with what stands there. A person may end a line where the engine does not: texts
 * that share a place are compared joined.
 */
export function scorePlaced(truth: readonly PlacedText[], read: readonly PlacedText[]): Score {
	const groups: Array<{ truth: PlacedText[]; read: PlacedText[] }> = truth.map((text) => ({
		truth: [text],
		read: [],
	}));
	const score = emptyScore();
	for (const text of read) {
		const touched = groups.filter((group) => group.truth.some((one) => sharesPlace(one, text)));
		if (touched.length === 0) {
			score.needless += letters(text.text).length;
			continue;
		}
		const [first, ...others] = touched;
		first.read.push(text);
		for (const other of others) {
			first.truth.push(...other.truth);
			first.read.push(...other.read);
			groups.splice(groups.indexOf(other), 1);
		}
	}
	for (const group of groups) count(score, joined(group.truth), joined(group.read));
	return score;
}

/** Compares lines of which no places are known: each with the most similar line read. */
export function scoreLines(truth: readonly string[], read: readonly string[]): Score {
	const pairs = truth
		.flatMap((text, index) =>
			read.map((other, at) => ({
				index,
				at,
				errors: distance(letters(text), letters(other)),
				length: letters(text).length,
			})),
		)
		.filter(({ errors, length }) => errors < length)
		.sort((a, b) => a.errors - b.errors);
	const partners = new Map<number, number>();
	const used = new Set<number>();
	for (const { index, at } of pairs) {
		if (partners.has(index) || used.has(at)) continue;
		partners.set(index, at);
		used.add(at);
	}
	const score = emptyScore();
	for (const [index, text] of truth.entries()) {
		const partner = partners.get(index);
		count(score, text, partner === undefined ? '' : read[partner]);
	}
	for (const [at, text] of read.entries()) {
		if (!used.has(at)) score.needless += letters(text).length;
	}
	return score;
}

export function emptyScore(): Score {
	return {
		characters: 0,
		wrong: 0,
		inWholeLines: 0,
		needless: 0,
		blanks: 0,
		wrongBlanks: 0,
		mistakes: [],
	};
}

export function addScore(sum: Score, one: Score): void {
	sum.characters += one.characters;
	sum.wrong += one.wrong;
	sum.inWholeLines += one.inWholeLines;
	sum.needless += one.needless;
	sum.blanks += one.blanks;
	sum.wrongBlanks += one.wrongBlanks;
}

function count(score: Score, truth: string, read: string): void {
	const [wanted, found] = [letters(truth), letters(read)];
	const wrong = Math.min(wanted.length, distance(wanted, found));
	score.characters += wanted.length;
	score.wrong += wrong;
	if (wrong > 0) {
		score.mistakes.push([truth, read]);
		return;
	}
	score.inWholeLines += wanted.length;
	const [spaced, foundSpaced] = [spacedLetters(truth), spacedLetters(read)];
	score.blanks += spaced.filter((letter) => letter === ' ').length;
	score.wrongBlanks += distance(spaced, foundSpaced);
}

function joined(texts: readonly PlacedText[]): string {
	return [...texts]
		.sort((a, b) => a.x - b.x)
		.map(({ text }) => text)
		.join(' ');
}

function letters(text: string): string[] {
	return [...text.replace(/\s/g, '').toUpperCase()];
}

function spacedLetters(text: string): string[] {
	return [...text.trim().replace(/\s+/g, ' ').toUpperCase()];
}

function sharesPlace(a: PlacedText, b: PlacedText): boolean {
	const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return down > 0.5 * Math.min(a.height, b.height) && across > 0.3 * Math.min(a.width, b.width);
}

/** Levenshtein's. */
function distance(from: readonly string[], to: readonly string[]): number {
	let row = Array.from({ length: to.length + 1 }, (_, at) => at);
	for (const [i, character] of from.entries()) {
		const next = [i + 1];
		for (const [j, other] of to.entries()) {
			next.push(Math.min(row[j + 1] + 1, next[j] + 1, row[j] + (character === other ? 0 : 1)));
		}
		row = next;
	}
	return row[to.length];
}
