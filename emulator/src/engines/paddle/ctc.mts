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
 * Reads one line greedily from what the network says of each column: the likeliest class of each,
 * repetitions once, blanks left out (connectionist temporal classification).
 *
 * @param columns sureness of each class, column after column
 * @param alphabet what the classes mean; '' is the blank
 */
export function readColumns(columns: Float32Array, alphabet: readonly string[]): ReadCharacter[] {
	const line: ReadCharacter[] = [];
	let previous = -1;
	for (let start = 0, column = 0; start < columns.length; start += alphabet.length, column++) {
		let best = 0;
		for (let index = 1; index < alphabet.length; index++) {
			if (columns[start + index] > columns[start + best]) best = index;
		}
		const confidence = columns[start + best];
		const last = line.at(-1);
		if (alphabet[best] !== '' && best === previous && last) {
			last.to = column + 1;
			last.confidence = Math.max(last.confidence, confidence);
		} else if (alphabet[best] !== '') {
			line.push({ character: alphabet[best], confidence, from: column, to: column + 1 });
		}
		previous = best;
	}
	return line;
}
