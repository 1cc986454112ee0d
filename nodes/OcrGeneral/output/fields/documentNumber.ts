import { findDates } from '../values/date';
import { fold, unfold } from '../values/fold';
import { COST, type Candidate } from './candidate';

/** What parts a number from its date: `471102 vom 13.11.2019`, `RE-507 issued at 2019-06-10`. */
const DATED = /(?:[ ,(]+\p{L}+\.?)*[ :,]*$/u;

/** A page's number or a remark behind a document's number. */
const REMARK = / - |\(?(?<!\p{L})(?:page|pag|p[aá]gina|seite|blatt)(?!\p{L})/u;

/** The rest of a label before a number. */
const NUMBER_SIGN = /^n(?:°|[ro0][.: ])/;

/** The number that a text begins with, without its date; `Date 02/03/2026` is none, `INV-2026-03-02` is one. */
export function numberIn(written: string): string | null {
	const text = fold(written);
	const date = findDates(text, 'dayFirst').find(
		({ start, compact }) => !compact && !/[^ ]$/.test(text.slice(0, start)),
	);
	const undated = date ? text.slice(0, date.start).replace(DATED, '') : text;
	const [number] = undated.split(REMARK);
	const start = number.length - number.replace(NUMBER_SIGN, '').length;
	const isNumber = /^(?:\P{L}*\p{L}){0,8}\P{L}*\d/u.test(number);
	return isNumber ? unfold(written, start, number.length).trim() : null;
}

/** What stands between a label and a date where that is a number: ` Nr. 471102`, `°562044387`. */
const NUMBER_ALONE = /^[ .]*\S*\d\S*$/;

/**
 * `Rechnung Nr. 471102 vom 13.11.2019`: the date behind an invoice's number is its date.
 *
 * @param dates those that stand behind the number's labels
 */
export function datesBehindNumber(dates: Candidate[]): Candidate[] {
	return dates.flatMap((date) => {
		const [{ row, start }] = date.printed;
		const between = row.text.slice(date.label?.end, start).replace(DATED, '');
		return NUMBER_ALONE.test(between)
			? [{ ...date, cost: date.doubtful ? COST.words : COST.slight }]
			: [];
	});
}
