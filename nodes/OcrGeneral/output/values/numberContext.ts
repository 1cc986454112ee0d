import type { DecimalSeparator } from '../settings';
import { dateCandidates } from './date';
import type { NumberContext } from './digits';
import { fold } from './fold';

/** Numbers with one or more separators, not within a longer one. */
const SEPARATED = /(?<![\p{L}\d.,:/-])\d+(?:[.,]\d+)+(?![\p{L}\d:/-]|[.,]\d)/gu;

/**
 * What the numbers of a picture show of their decimal mark: both separators in one, a group that is no
 * three digits long, one that is repeated. Numbers that contradict each other show nothing.
 */
export function numberContext(texts: string[], setting: DecimalSeparator): NumberContext {
	const marks = new Set<string>();
	for (const text of texts) {
		const folded = fold(text);
		const shown = [...folded.matchAll(SEPARATED)].flatMap(([written]) => shownMark(written) ?? []);
		if (shown.length === 0 || dateCandidates(folded).length > 0) continue;
		for (const mark of shown) marks.add(mark);
	}
	if (marks.size !== 1) return { setting };
	return { setting, shown: marks.has('.') ? '.' : ',' };
}

function shownMark(written: string): string | undefined {
	const separators = written.match(/[.,]/g) ?? [];
	const last = separators[separators.length - 1];
	const parts = written.split(/[.,]/);
	if (separators.length > 1) {
		const grouped = parts.slice(1, -1).every((part) => part.length === 3);
		if (!grouped) return undefined;
		if (separators.some((separator) => separator !== last)) return last;
		return parts[parts.length - 1].length === 3 ? otherMark(last) : undefined;
	}
	return parts[1].length === 3 && /^[1-9]\d{0,2}$/.test(parts[0]) ? undefined : last;
}

function otherMark(mark: string): string {
	return mark === '.' ? ',' : '.';
}
