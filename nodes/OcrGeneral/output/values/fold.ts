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
	'、': ',',
	'∶': ':',
	'’': "'",
	'‘': "'",
	'`': "'",
	'【': '[',
	'】': ']',
};
const INVISIBLE = /\p{Cf}/u;

/** Folds case, full width, dashes and spaces away, character by character. */
export function fold(original: string): FoldedText {
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
	return character.normalize('NFKC').toLowerCase();
}
