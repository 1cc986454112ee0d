import { withoutAccents } from '../values/fold';
import { candidateOf, COST, MARGIN, type Candidate } from './candidate';
import { labelledCandidates } from './labelled';
import type { Search } from './search';
import { DOUBT } from './values';

/** What asks for the date of a document, in the languages that option Language offers; best first. */
export const DATE_NAMES = [
	...['date', 'receipt date', 'tarikh', 'tanggal', 'datum', 'fecha', 'data', 'dato'],
	...['дата', 'ngày', 'วันที่', '날짜', 'التاريخ', 'दिनांक', '日期'],
];
/** Labels of a receipt's date. */
export const DATE_LABELS = [
	...DATE_NAMES,
	...['bill date', 'invoice date', 'transaction date', 'date time'],
	...['交易时间', '下单时间', '结账时间', '消费时间', '开票日期', '时间'],
	...['dt', 'dated', 'issue date', 'tarih'],
	...['日付', '日時', '発行日', '거래일시', '거래일자', '일시', '일자'],
];

/** Words that make a date another one than that of the document. */
const OTHER_DATE =
	/due|limit|pa[iy]ement|(?<![a-z])exp(?:ir|[.: ])|valid|until|best before|arriv|depart|check.?(?:in|out)|birth|(?<![a-z])d\.?o\.?b|effective|delivery|since|from|fallig|zahlbar|zahlungsziel|liefer|leistung|bestell|echeance|livraison|commande|vencimiento|scadenza|vervaldat|入住|离店|到期|有效|出生|截止|付款期|抄表|支払期/;

/** The dates that a document may be of: those beside one of the labels first, then any other. */
export function documentDates(search: Search, labels: readonly string[]): Candidate[] {
	const labelled = labelledCandidates(search, {
		labels: [...labels],
		type: 'date',
		position: 'auto',
	}).filter(({ label, printed: [{ row, start }] }) => {
		const between = label?.row === row ? row.text.slice(label.start, start) : '';
		return !OTHER_DATE.test(withoutAccents(between));
	});
	const others = search.rows.flatMap((row, rowIndex) => {
		if (OTHER_DATE.test(withoutAccents(row.text))) return [];
		const dates = search.valuesOf(rowIndex, 'date').filter(({ doubt }) => doubt < DOUBT.count);
		// A date without a label is as far from one as a value below one of several.
		return dates.map(({ value, start, end, doubt, uncertain }) =>
			candidateOf(
				value,
				{ row, start, end },
				{ cost: COST.shared + MARGIN * doubt, labelIndex: labels.length, doubtful: uncertain },
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
