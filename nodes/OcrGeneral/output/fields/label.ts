import { fold } from '../values/fold';

/** A label made ready for the search: its letters and digits, folded. */
export interface Label {
	letters: string;
	/** As the user wrote it, folded. */
	text: string;
	/** Whether one misread character is forgiven. */
	long: boolean;
	/** Labels without letters (`#`) are looked for as they are. */
	symbols: string;
}

/** Where a label stands in a text. */
export interface LabelMatch {
	start: number;
	end: number;
	misread: boolean;
}

/** The letters and digits of a text, each with its place, so that spaces and colons do not matter. */
export interface Letters {
	letters: string;
	places: number[];
}

const LETTER = /[\p{L}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
/** Below these lengths one other character makes another word (`tax`, `税率`). */
const LONG = 5;
const LONG_HAN = 4;

export function labelOf(written: string): Label {
	const { text } = fold(written);
	const { letters } = lettersOf(text);
	const long = letters.length >= (HAN.test(letters) ? LONG_HAN : LONG);
	return { letters, text, long, symbols: letters === '' ? text.trim() : '' };
}

export function lettersOf(folded: string): Letters {
	let letters = '';
	const places: number[] = [];
	for (let place = 0; place < folded.length; place++) {
		if (!LETTER.test(folded[place])) continue;
		letters += folded[place];
		places.push(place);
	}
	return { letters, places };
}

/** More often no label stands in one row of text. */
const MOST_MATCHES = 20;

/** The places where the label stands in a folded text, left to right. */
export function findLabel(label: Label, text: string, { letters, places }: Letters): LabelMatch[] {
	if (label.symbols !== '') return findSymbols(label.symbols, text);
	const found: LabelMatch[] = [];
	for (let at = 0; at < letters.length && found.length < MOST_MATCHES; at++) {
		const length = matchLength(label, letters, at);
		if (length === null) continue;
		const start = places[at];
		const end = places[at + length - 1] + 1;
		if (!startsWord(text, start) || !endsWord(text, end)) continue;
		const misread = letters.slice(at, at + length) !== label.letters;
		found.push({ start, end, misread });
	}
	return withoutNeighbours(found);
}

function findSymbols(symbols: string, text: string): LabelMatch[] {
	const start = text.indexOf(symbols);
	return start < 0 || symbols === ''
		? []
		: [{ start, end: start + symbols.length, misread: false }];
}

/** How many letters from `at` on are the label, or null. */
function matchLength(label: Label, letters: string, at: number): number | null {
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
	if (letters.startsWith(rest, at + same)) return length - 1;
	const added = !DIGIT.test(read) && letters.startsWith(label.letters.slice(same), at + same + 1);
	return added ? length + 1 : null;
}

const DIGIT = /\d/;
/** Digits that letters are misread as; another digit beside a label belongs to a number. */
const LOOK_ALIKE: Record<string, string> = {
	o: '0',
	d: '0',
	i: '1',
	l: '1',
	z: '2',
	s: '5',
	g: '6',
	b: '8',
};

function looksLike(meant: string, read: string | undefined): boolean {
	if (read === undefined || meant === undefined) return false;
	return !DIGIT.test(read) || DIGIT.test(meant) || LOOK_ALIKE[meant] === read;
}

function startsWord(text: string, start: number): boolean {
	if (start === 0 || HAN.test(text[start])) return true;
	return !isWordPair(text[start - 1], text[start]);
}

function endsWord(text: string, end: number): boolean {
	if (end >= text.length || HAN.test(text[end - 1])) return true;
	return !isWordPair(text[end - 1], text[end]);
}

/** Whether two neighbouring characters belong to one word; letters and digits meet at a word's end. */
function isWordPair(a: string, b: string): boolean {
	const letter = /\p{L}/u;
	if (HAN.test(a) || HAN.test(b)) return false;
	return (letter.test(a) && letter.test(b)) || (/\d/.test(a) && /\d/.test(b));
}

/** A misread match beside an exact one is the same label seen twice. */
function withoutNeighbours(found: LabelMatch[]): LabelMatch[] {
	return found.filter(
		(match) =>
			!match.misread ||
			!found.some(
				(other) =>
					other !== match && !other.misread && other.start < match.end && match.start < other.end,
			),
	);
}
