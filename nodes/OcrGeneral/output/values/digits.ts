import type { DecimalSeparator } from '../settings';

const MOST_DIGITS = 15;

/**
 * The number that digits with separators stand for, or null where the separators make no sense or
 * there are more than 15 digits. `auto`: of two kinds of separator the last is the decimal one; a
 * lone one with exactly three digits after it groups thousands.
 */
export function readDigits(written: string, decimals: DecimalSeparator): number | null {
	const separator = decimalSeparatorOf(written, decimals);
	const at = separator === '' ? -1 : written.lastIndexOf(separator);
	const integer = at < 0 ? written : written.slice(0, at);
	const fraction = at < 0 ? '' : written.slice(at + 1);
	if (!/^\d*$/.test(fraction) || !isGrouped(integer)) return null;
	// `2 100.00` is two numbers, `1 234` may be; only `1 234,50` is one for sure.
	if (integer.includes(' ') && !(separator === ',' && fraction.length === 2)) return null;
	const plain = integer.replace(/[., ']/g, '');
	if (plain.length + fraction.length > MOST_DIGITS || plain + fraction === '') return null;
	return Number(`${plain || '0'}.${fraction || '0'}`);
}

/** The separator before the decimals, or empty where the digits are whole. */
function decimalSeparatorOf(written: string, decimals: DecimalSeparator): string {
	// What is repeated groups thousands, whatever it was said to be.
	if (decimals === 'dot') return /^[^.]*\.[^.]*$/.test(written) ? '.' : '';
	if (decimals === 'comma') return /^[^,]*,[^,]*$/.test(written) ? ',' : '';
	const dot = written.lastIndexOf('.');
	const comma = written.lastIndexOf(',');
	if (dot < 0 && comma < 0) return '';
	const separator = dot > comma ? '.' : ',';
	if (dot >= 0 && comma >= 0) return separator;
	const parts = written.split(separator);
	if (parts.length > 2) return '';
	const groups = /^[1-9]\d{0,2}$/.test(parts[0].replace(/[ ']/g, '')) && parts[1].length === 3;
	return groups ? '' : separator;
}

/** One kind of separator, three digits after each; or none. */
function isGrouped(integer: string): boolean {
	return /^\d*$|^\d{1,3}([,.' ])\d{3}(?:\1\d{3})*$/.test(integer);
}
