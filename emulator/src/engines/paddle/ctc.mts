/** A character that a line's columns were read as. */
export interface ReadCharacter {
	character: string;
	/** 0 to 1. */
	confidence: number;
	/** Columns that it was seen in: the first, and the one after the last. */
	from: number;
	to: number;
}

/**
 * A blank between two characters counts from here on, and not only where it is the likeliest: the network
 * saw many lines without blanks in training, and gives even a clear one little (measured on receipts: a
 * third of the mistakes that "likeliest" makes).
 */
const leastBlank = 0.1;
/** The characters of ASCII in the width of Chinese ones, and how far they are from it in Unicode. */
const wide = /[\uff01-\uff5e]/;
const wideOffset = 0xfee0;
/** Scripts that are written without blanks. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Reads one line greedily from what the network says of each column: the likeliest class of each,
 * repetitions once, CTC's blanks left out (connectionist temporal classification).
 *
 * @param columns sureness of each class, column after column
 * @param alphabet what the classes mean; '' is CTC's blank
 */
export function readColumns(columns: Float32Array, alphabet: readonly string[]): ReadCharacter[] {
	const read: ReadCharacter[] = [];
	let previous = -1;
	for (let start = 0, column = 0; start < columns.length; start += alphabet.length, column++) {
		let best = 0;
		for (let index = 1; index < alphabet.length; index++) {
			if (columns[start + index] > columns[start + best]) best = index;
		}
		const confidence = columns[start + best];
		const last = read.at(-1);
		if (alphabet[best] !== '' && best === previous && last) {
			last.to = column + 1;
			last.confidence = Math.max(last.confidence, confidence);
		} else if (alphabet[best] !== '') {
			read.push({ character: alphabet[best], confidence, from: column, to: column + 1 });
		}
		previous = best;
	}
	return inLinesWidth(separateWords(read, columns, alphabet));
}

/**
 * The network takes marks such as `:` and `(` of Latin text for Chinese ones at times. A line of Latin
 * letters or digits without a Chinese character has them narrow; any other line as they were read.
 */
function inLinesWidth(line: readonly ReadCharacter[]): ReadCharacter[] {
	const text = line.map(({ character }) => character).join('');
	if (unspaced.test(text) || !/[A-Za-z0-9]/.test(text)) return [...line];
	return line.map((read) => ({ ...read, character: read.character.replace(wide, toNarrow) }));
}

function toNarrow(character: string): string {
	return String.fromCharCode(character.charCodeAt(0) - wideOffset);
}

/** One blank between words, none at the ends. */
function separateWords(
	read: readonly ReadCharacter[],
	columns: Float32Array,
	alphabet: readonly string[],
): ReadCharacter[] {
	const blank = alphabet.indexOf(' ');
	const line: ReadCharacter[] = [];
	let isApart = false;
	for (const next of read) {
		const previous = line.at(-1);
		if (next.character === ' ') {
			isApart = true;
			continue;
		}
		if (previous) {
			const [from, to] = [previous.to, next.from];
			let confidence = 0;
			for (let column = previous.from; column < next.to; column++) {
				confidence = Math.max(confidence, columns[column * alphabet.length + blank]);
			}
			if (isApart || (confidence >= leastBlank && maySeparate(previous, next))) {
				line.push({ character: ' ', confidence, from, to });
			}
		}
		line.push(next);
		isApart = false;
	}
	return line;
}

/** Not within a number, nor between characters that need no blanks. */
function maySeparate({ character: before }: ReadCharacter, { character: after }: ReadCharacter) {
	if (unspaced.test(before) || unspaced.test(after)) return false;
	return !/[.,]/.test(after) && !(/[.,/]/.test(before) && /\d/.test(after));
}
