import { fold } from '../values/fold';

/** Whether two headers say the same, however they are written: case, width, blanks and colons aside. */
export function isSameHeader(keys: string[], earlier: string[]): boolean {
	return (
		keys.length === earlier.length &&
		keys.every((key, index) => plain(key) === plain(earlier[index]))
	);
}

function plain(key: string): string {
	return fold(key).replace(/[\s:]/g, '');
}
