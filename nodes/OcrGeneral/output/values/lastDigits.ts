/** What may stand right behind a date's last digits, the surest first. */
const ENDINGS = [
	// Nothing of the kind, or a dash and the end of a range or a time.
	/^(?!\d|_(?!_)|[:.]\d|[-/]\d|h(?:rs)?(?![a-z]))|^[-./](?=\d+:\d{2}(?!\d))|^-(?=\d+([-/.])\d+\1\d|\d+[./]\d+(?![\d./]))/,
	// A time that lost its blank: `18/01/201810:27:03`.
	/^(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\/)/,
	// One that lost a colon too: `23/03/2018934:40`.
	/^(?:[01]?\d|2[0-3])[0-5]\d[:.][0-5]\d/,
];

/** Digits that end a date, and where they end. */
export interface LastDigits<T> {
	value: T;
	end: number;
}

/**
 * Reads the last digits of a date, which may run on into a time. Null where they make no date, or where
 * two cuts make one: `2016/5/114:11` may be the 1st or the 11th.
 * @param lengths how many digits there may be, the likeliest first
 * @param read what so many digits stand for, or null
 */
export function readLastDigits<T>(
	text: string,
	start: number,
	lengths: number[],
	read: (digits: string) => T | null,
): LastDigits<T> | null {
	for (const [doubt, ending] of ENDINGS.entries()) {
		// Such a time is too little to go by where the year may be short as well.
		const tried = doubt < ENDINGS.length - 1 ? lengths : lengths.slice(0, 1);
		const found = tried.flatMap((length): Array<LastDigits<T>> => {
			const end = start + length;
			const digits = text.slice(start, end);
			if (!/^\d+$/.test(digits) || digits.length < length || !ending.test(text.slice(end)))
				return [];
			const value = read(digits);
			return value === null ? [] : [{ value, end }];
		});
		if (found.length > 0) return found.length === 1 ? found[0] : null;
	}
	return null;
}
