import type { DecimalSeparator } from '../settings';

/** Beyond that a JavaScript number is no longer exact. */
const MOST_DIGITS = 15;

/** What decides a doubtful separator; made once for a picture by `numberContext`. */
export interface NumberContext {
	setting: DecimalSeparator;
	/** The decimal mark that other numbers of the picture show. */
	shown?: '.' | ',';
}

/** A number as its digits and separators say it. */
export interface ReadDigits {
	value: number;
	/** Separators are repaired: `1,234,50`. */
	misread: boolean;
	/** Nothing says whether the only separator marks decimals: `1.234`. */
	ambiguous: boolean;
}

/**
 * The number that digits with separators stand for, or null where the separators make no sense or
 * there are more than 15 digits. Of two kinds of separator the last is the decimal one; a lone one
 * with exactly three digits after it groups thousands, unless the setting, or else the picture, says
 * that it marks decimals.
 */
export function readDigits(written: string, context: NumberContext): ReadDigits | null {
	if (isAddress(written)) return null;
	const mark = decimalMarkOf(written, context);
	// Where there is none, all are whole.
	const at = written.lastIndexOf(mark);
	const integer = written.slice(0, at);
	const fraction = written.slice(at + 1);
	if (/^\d*$/.test(fraction) && isGrouped(integer)) {
		const ambiguous =
			context.setting === 'auto' && !context.shown && /^[1-9]\d{0,2}\.\d{3}$/.test(written);
		return numberOf(integer, fraction, { misread: false, ambiguous });
	}
	// Cents show that the last separator marks them, whatever it was read as.
	const repaired = /^(\d{1,3}(?:[.,]\d{3})+)[.,](\d\d)$/.exec(written);
	return repaired && numberOf(repaired[1], repaired[2], { misread: true, ambiguous: false });
}

function numberOf(
	integer: string,
	fraction: string,
	doubts: Omit<ReadDigits, 'value'>,
): ReadDigits | null {
	const plain = integer.replace(/\D/g, '');
	if (plain.length + fraction.length > MOST_DIGITS) return null;
	return { value: Number(`${plain || '0'}.${fraction || '0'}`), ...doubts };
}

/** The separator before the decimals, or empty where the digits are whole. */
export function decimalMarkOf(written: string, { setting, shown }: NumberContext): string {
	const told = { dot: '.', comma: ',', auto: undefined }[setting];
	// What is repeated groups thousands, whatever it was said to be.
	if (told) return written.split(told).length === 2 ? told : '';
	const separators = written.match(/[.,]/g) ?? [];
	const last = separators.at(-1) ?? '';
	if (separators.some((separator) => separator !== last)) return last;
	if (separators.length > 1) return '';
	const groups = /^[1-9]\d{0,2}[.,]\d{3}$/.test(written) && shown !== last;
	return groups ? '' : last;
}

/** One kind of separator, three digits after each, or as in India two; or none. */
export function isGrouped(integer: string): boolean {
	return /^\d*$|^\d{1,3}([,.'])\d{3}(?:\1\d{3})*$|^\d{1,2}(?:,\d\d)+,\d{3}$/.test(integer);
}

/** Four numbers below 256 are an address of the Internet. */
function isAddress(written: string): boolean {
	const parts = written.split('.');
	return parts.length === 4 && parts.every((part) => Number(part) < 256 && !/^0\d/.test(part));
}
