import { fold, withoutAccents } from '../values/fold';
import { Lexicon, matchLength } from './misread';

/** A label made ready for the search. */
export interface Label {
	/** Its place among those that are looked for. */
	index: number;
	/** Its letters and digits, folded. */
	letters: string;
	/** As the user wrote it, folded. */
	text: string;
	/** How many misread characters are forgiven. */
	forgiven: number;
	/** Labels without letters (`#`) are looked for as they are. */
	symbols: string;
}

/** Where a label stands in a text. */
export interface LabelMatch {
	label: Label;
	start: number;
	end: number;
	misread: boolean;
}

/** The letters and digits of a text, each with its place, so that spaces and colons do not matter. */
export interface Letters {
	letters: string;
	places: number[];
	/** Indexes of the letters at which a word begins. */
	starts: number[];
}

const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
/** One misread character in so many is forgiven, as scanned forms show; in less it makes another word (`tax`, `税率`). */
const LONG = 5;
const LONG_HAN = 4;
/** More finds no further label on scanned forms. */
const MOST_FORGIVEN = 2;

function labelOf(written: string, index: number): Label {
	const text = fold(written);
	const { letters } = lettersOf(text);
	const forgiven = Math.floor(letters.length / (HAN.test(letters) ? LONG_HAN : LONG));
	return {
		index,
		letters,
		text,
		forgiven: Math.min(forgiven, MOST_FORGIVEN),
		symbols: letters === '' ? text : '',
	};
}

export function lettersOf(folded: string): Letters {
	let letters = '';
	const places: number[] = [];
	const starts: number[] = [];
	const bare = withoutAccents(folded);
	for (let place = 0; place < bare.length; place++) {
		if (!LETTER.test(bare[place])) continue;
		if (startsWord(bare, place)) starts.push(places.length);
		letters += bare[place];
		places.push(place);
	}
	return { letters, places, starts };
}

/** Marks behind a label that belong to no value: `Invoice #`, `Facture n°`, `Total (RM)`. */
const MARKS_BEHIND = /^(?: ?[#°)])+/;

/** More labels do not stand in one row of text. */
const MOST_MATCHES = 100;

/** Labels that are looked for together. */
export class Labels {
	readonly #symbols: Label[];
	readonly #words: Lexicon<Label>;
	readonly #letters: Set<string>;

	/** @param written as the user wrote them */
	constructor(written: readonly string[]) {
		const labels = written.map(labelOf);
		this.#symbols = labels.filter(({ symbols }) => symbols !== '');
		const words = labels.filter(({ letters }) => letters !== '');
		this.#words = new Lexicon(words);
		this.#letters = new Set(words.map(({ letters }) => letters));
	}

	/** Whether a folded text is a label and nothing else. */
	has(folded: string): boolean {
		return this.#letters.has(lettersOf(folded).letters);
	}

	/** Where labels stand in a folded text, left to right. */
	in(text: string, { letters, places, starts }: Letters = lettersOf(text)): LabelMatch[] {
		const found = this.#symbols.flatMap((label) => {
			const start = text.indexOf(label.symbols);
			const end = start + label.symbols.length;
			return start < 0 ? [] : [{ label, start, end, misread: false }];
		});
		for (const at of starts) {
			if (found.length >= MOST_MATCHES) break;
			for (const label of this.#words.nearAt(letters, at)) {
				const length = matchLength(label.letters, letters, at, label.forgiven);
				if (length === null) continue;
				const end = places[at + length - 1] + 1;
				if (!endsWord(text, end)) continue;
				const misread = letters.slice(at, at + length) !== label.letters;
				const marks = MARKS_BEHIND.exec(text.slice(end))?.[0] ?? '';
				found.push({ label, start: places[at], end: end + marks.length, misread });
			}
		}
		return found.sort((a, b) => a.start - b.start);
	}
}

function startsWord(text: string, start: number): boolean {
	return start === 0 || !isWordPair(text[start - 1], text[start]);
}

function endsWord(text: string, end: number): boolean {
	if (end >= text.length) return true;
	// `Customer's copy` is not for `Customer`.
	if (text.startsWith("'s", end)) return false;
	return !isWordPair(text[end - 1], text[end]);
}

/** Whether two neighbouring characters belong to one word; letters and digits meet at a word's end. */
function isWordPair(a: string, b: string): boolean {
	const letter = /\p{L}/u;
	if (HAN.test(a) || HAN.test(b)) return false;
	return (letter.test(a) && letter.test(b)) || (/\d/.test(a) && /\d/.test(b));
}
