/** A text folded for comparison, and where each folded character came from. */
export interface FoldedText {
	/** Half-width, lower case, one kind of space, dash and colon; same reading, fewer writings. */
	text: string;
	/** For each UTF-16 unit of `text`, the index in the original; one more for the end. */
	origins: number[];
}

const SAME_READING: Record<string, string> = {
	'‐': '-',
	'‑': '-',
	'‒': '-',
	'–': '-',
	'—': '-',
	'―': '-',
	'−': '-',
	'。': '.',
	'∶': ':',
	'’': "'",
	'‘': "'",
	'`': "'",
	'´': "'",
	'⁄': '/',
	'【': '[',
	'】': ']',
	'〜': '~',
	'∼': '~',
	// Arabic marks within numbers.
	'٫': '.',
	'٬': ',',
	'،': '，',
	// Kept wide: between digits it lists, or groups, but marks no decimals.
	'，': '，',
	'、': '，',
};
const INVISIBLE = /\p{Cf}/u;
/** Digits in circles, superscripts, fractions: no digits of an amount, so they stay what they are. */
const ENCLOSED_DIGIT = /\p{No}/u;
const DIGIT = /\p{Nd}/u;
/** Most lines are, and need no look at each character; but for the one mark that is folded. */
const PRINTABLE_ASCII = /^[\x20-\x5f\x61-\x7e]*$/;

/** Folds case, full width, dashes, spaces and the digits of all scripts away, character by character. */
export function fold(original: string): FoldedText {
	if (PRINTABLE_ASCII.test(original)) {
		return {
			text: original.toLowerCase(),
			origins: Array.from({ length: original.length + 1 }, (_, index) => index),
		};
	}
	let text = '';
	const origins: number[] = [];
	let index = 0;
	for (const character of original) {
		const folded = foldCharacter(character);
		for (let unit = 0; unit < folded.length; unit++) origins.push(index);
		text += folded;
		index += character.length;
	}
	origins.push(index);
	return { text, origins };
}

function foldCharacter(character: string): string {
	if (INVISIBLE.test(character)) return '';
	const known = SAME_READING[character];
	if (known !== undefined) return known;
	if (/\s/.test(character)) return ' ';
	if (ENCLOSED_DIGIT.test(character)) return character;
	const folded = character.normalize('NFKC').toLowerCase();
	if (/^[\x20-\x7e]/.test(folded) || !/\p{N}/u.test(folded)) return folded;
	return DIGIT.test(folded) ? String(digitOf(folded)) : character;
}

/** Unicode encodes the decimal digits of a script in one run, zero first. */
function digitOf(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	let zero = code;
	while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
	return (code - zero) % 10;
}
