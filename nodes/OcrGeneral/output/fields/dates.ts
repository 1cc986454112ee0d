import { candidateOf, MARGIN, type Candidate } from './candidate';
import { labelledCandidates } from './labelled';
import type { Search } from './search';
import { DOUBT } from './values';

/** Labels of a receipt's date; best first. */
export const DATE_LABELS = [
	...[
		'date',
		'receipt date',
		'bill date',
		'invoice date',
		'transaction date',
		'date time',
		'tarikh',
	],
	...['datum', 'fecha', 'data', 'dato', 'дата', 'ngày', 'วันที่', '날짜', 'التاريخ', 'दिनांक'],
	...['日期', '交易时间', '下单时间', '结账时间', '消费时间', '开票日期', '时间'],
];

/** What a date without a label costs. */
const UNLABELLED = 2.5;
/** Words that make a date another one than that of the document. */
const OTHER_DATE =
	/due|(?<![a-z])exp(?:ir|[.: ])|valid|until|best before|arriv|depart|check.?(?:in|out)|birth|effective|delivery|since|from|入住|离店|到期|有效|出生|截止|付款期/;

/** The dates that a document may be of: those beside one of the labels first, then any other. */
export function documentDates(search: Search, labels: readonly string[]): Candidate[] {
	const labelled = labelledCandidates(search, {
		labels: [...labels],
		type: 'date',
		position: 'auto',
	});
	const others = search.rows.flatMap((row, rowIndex) => {
		if (OTHER_DATE.test(row.text)) return [];
		const dates = search.valuesOf(rowIndex, 'date').filter(({ doubt }) => doubt < DOUBT.count);
		return dates.map(({ value, start, end, doubt, uncertain }) =>
			candidateOf(
				value,
				{ row, start, end },
				{ cost: UNLABELLED + MARGIN * doubt, labelIndex: labels.length, doubtful: uncertain },
			),
		);
	});
	const dates = [...labelled, ...others];
	const times = new Map<string | number, number>();
	for (const { value } of others) times.set(value, (times.get(value) ?? 0) + 1);
	const isRepeated = ({ value }: Candidate) => (times.get(value) ?? 0) > 1;
	return dates.map((date) => ({
		...date,
		doubtful: date.doubtful && !isRepeated(date),
	}));
}
