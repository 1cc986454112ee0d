/** Characters that read as one; each by the first of its group. */
const SAME_READING = new Map(
	[
		'-‐‑‒–—―−',
		"'’‘`´",
		'/⁄',
		':∶',
		'[【',
		']】',
		'~〜∼',
		// Arabic marks within numbers, too.
		'.。٫',
		',٬',
		// Kept wide: between digits it lists, or groups, but marks no decimals.
		'，、،',
	].flatMap((group) => [...group].map((character) => [character, group[0]])),
);
const INVISIBLE = /\p{Cf}/u;
/** Digits in circles, superscripts, fractions: no digits of an amount, so they stay what they are. */
const ENCLOSED_DIGIT = /\p{No}/u;
const DIGIT = /^\p{Nd}$/u;
/** What is more than upper case; but for the one mark that is folded, not the rest of ASCII. */
const UNUSUAL = /[^\x20-\x5f\x61-\x7e]/gu;

/**
 * A text for comparison: half-width, lower case, one kind of space, dash, colon and digits; same reading, fewer
 * writings. Each character is folded by itself, so that `unfold` finds its way back.
 */
export function fold(original: string): string {
	return original.replace(UNUSUAL, foldCharacter).toLowerCase();
}

/** The part of a text whose folded form stands between two places of the whole's. */
export function unfold(original: string, start: number, end: number): string {
	let place = 0;
	return [...original]
		.filter((character) => {
			const from = place;
			place += fold(character).length;
			return place > start && from < end;
		})
		.join('');
}

function foldCharacter(character: string): string {
	if (INVISIBLE.test(character)) return '';
	const known = SAME_READING.get(character);
	if (known !== undefined) return known;
	if (/\s/.test(character)) return ' ';
	if (ENCLOSED_DIGIT.test(character)) return character;
	const folded = character.normalize('NFKC');
	if (!/\p{N}/u.test(folded)) return folded;
	return DIGIT.test(folded) ? String(digitOf(folded)) : character;
}

/** Unicode encodes the decimal digits of a script in one run, zero first. */
function digitOf(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	let zero = code;
	while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
	return (code - zero) % 10;
}

/**
 * A folded text with Latin letters bare of their accents, as engines often read them: `fällig`, `fallig`, and Arabic
 * ones of their hamza. Of the same length.
 */
export function withoutAccents(folded: string): string {
	return folded.replace(/[\u00e0-\u017e\u0622-\u0626]/g, (letter) => letter.normalize('NFD')[0]);
}
