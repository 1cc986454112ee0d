import type { Candidate } from './candidate';
import { FAR, type FieldRow } from './fieldRow';
import type { Search } from './search';

/** Rows from the top among which a document's sender is looked for; a stamp or a title may stand above. */
const MOST_ROWS = 10;
/** Letters that a name has at least. */
const LEAST_LETTERS = 4;
/** Forms of firms, folded, without blanks: what ends a name. */
const LEGAL_FORM =
	/s[do]n\.?bh|[^a-z]s\/b|berhad|bhd|pte\.?ltd|[^a-z]ltd|limited|[^a-z](?:inc|llc|plc|corp)\.?$|gmbh|公司|商行|超市|商场|酒楼|餐厅|饭店|酒店|药房|店$/;
/** A row that goes on with the name in the row above: `SDN. BHD.`, `& TEA LEAF (M) SDN. BHD.`. */
const GOES_ON = /^(?:&|\(|s[do]n\.?bh|bhd|pte|ltd|limited|co\.|company|enterprise|and[^a-z])/;
/** A title, which is no name. */
const TITLE = /invoice|receipt|bill$|cash(?:sale|bill)|welcome|thank|发票|收据|小票|账单|欢迎/;
/** What stands below a firm's name: its numbers, address and telephone. */
const BELOW_NAME =
	/\d{4}|^\W*(?:no|lot|unit|jalan|jln|level|floor)\b\.?|^\W*(?:no|lot)\.?\d|^\d+[-,]|tel\b|tel:|fax|phone|www|http|@|reg(?:istration)? ?no|gst|date|地址|电话|税号|日期/;
/** The firm's number behind its name: `(519537-X)`. */
const NUMBER_BEHIND = /[\s.]*[([]?\(?[^()[\]]*\d{4,}[^()[\]]*[)\]]*\)?\s*$/;

/** The names that a document's sender may have: in its first rows, that with a firm's form first. */
export function merchantCandidates(search: Search): Candidate[] {
	const { rows } = search;
	const candidates: Candidate[] = [];
	for (const [index, row] of rows.slice(0, MOST_ROWS).entries()) {
		const end = nameEnd(row.text);
		const name = row.text.slice(0, end);
		const squeezed = name.replace(/\s/g, '');
		if (row.text.split(FAR).some((part) => search.isLabel(part))) continue;
		if (BELOW_NAME.test(name)) {
			if (candidates.length > 0) break;
			continue;
		}
		if (name.replace(/[^\p{L}]/gu, '').length < LEAST_LETTERS || TITLE.test(squeezed)) continue;
		const above = rows.at(index - 1);
		const before =
			index > 0 && above && GOES_ON.test(squeezed) && !BELOW_NAME.test(above.text)
				? `${written(above, above.text.length)} `
				: '';
		const value = before + written(row, end);
		const firm = LEGAL_FORM.test(squeezed);
		candidates.push({
			value,
			size: value,
			cost: firm ? 0 : 1.5 + 2 * candidates.length,
			printed: { row, start: 0, end },
			label: null,
			labelIndex: 0,
			doubtful: !firm && index > 0,
		});
		if (firm) break;
	}
	return candidates;
}

/** Where a row's name ends: before the firm's number. */
function nameEnd(text: string): number {
	const match = NUMBER_BEHIND.exec(text);
	return match && match.index > 0 ? match.index : text.length;
}

function written(row: FieldRow, end: number): string {
	return row.cells
		.filter(({ start }) => start < end)
		.map(({ placed, start, origins }) =>
			placed.line.text.slice(0, origins[Math.min(end - start, origins.length - 1)]).trim(),
		)
		.join(' ')
		.trim();
}
