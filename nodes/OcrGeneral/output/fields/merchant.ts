import { heightOf } from '../geometry/placedLine';
import { fold, withoutAccents } from '../values/fold';
import { candidateOf, MARGIN, type Candidate } from './candidate';
import { writtenAt, type FieldRow, type Place } from './fieldRow';
import { headingsIn } from './headings';
import type { Search } from './search';
import { DOUBT } from './values';

/**
 * Rows from the top among which a document's sender is looked for; a stamp or a title may stand above; found on
 * scanned receipts.
 */
const MOST_ROWS = 10;
/** Letters that a name has at least; found on scanned receipts. */
const LEAST_LETTERS = 4;
/** Forms of firms that are words or units elsewhere, so that they stand at the end of a name: `5 kg`, `Ag and Cu`. */
const SHORT_FORM =
	/(?<=\p{L},? )(?:ag|kg|ohg|s\.?p\.?a|b\.?v|n\.?v|s\.?a\.?r\.?l|s\.?a\.?s|s\.?r\.?l|s\.?l|s\.?a|lda|a\/s|aps|oy)\.?(?! ?[.\p{L}\p{N}])/u;
/** Forms of firms, folded, with blanks or without: what ends a name. */
const LEGAL_FORM = new RegExp(
	`s[do]n\\.?bh|[s5]/[b8](?![a-z])|berhad|bhd|[^a-z]ltd|(?<!un)limited|[^a-z](?:inc|llc|plc|corp)\\.?$|gmbh|${SHORT_FORM.source}|公司|商行|超市|商场|酒楼|餐厅|饭店|酒店|药房|店$`,
	'u',
);
/** A form without a name before it: `(Thailand) Co., Ltd.` */
const FORM_ALONE = new RegExp(
	`^(?:\\(\\p{L}+\\))?[^\\p{L}]*(?:co(?!\\p{L}).?)?(?:${LEGAL_FORM.source})`,
	'u',
);
/** A title or a stamp of the tax office, which is no name; folded, without blanks and accents. */
const TITLE =
	/invoice|receipt|bill$|copy$|numberis|cashsale|welcome|thank|rechnung|quittung|facture|factuur|factura|fattura|fatura|recibo|فاتورة|ايصال|发票|收据|小票|账单|签购单|欢迎|通行费|税务总?局/;
/** Titles of other documents about goods and money; in Chinese they end in `单`. */
const OTHER_TITLE =
	/creditnote|creditmemo|creditnota|gutschrift|notadecredito|notadicredito|avoir$|statement|purchaseorder|^quot(?:e|ation)|estimate$|^angebot|^devis|^offerte|^presupuesto|^preventivo|mahnung|kontoauszug|deliverynote|lieferschein|bonde(?:commande|livraison)|albaran|guestfolio|[单單]$/;
/** A name before a title in Chinese, by what names end in: `永兴五金批发部送货单`. */
const NAME_IN_TITLE =
	/^.*(?:公司|[部店厂行社馆楼城])(?=(?:(?:送货|发货|提货|出货|出库|销货|销售|订货|采购|报价|对账|结账|结算|点菜)[单單]|收据|小票)$)/;
/** What stands below a firm's name: its numbers, address and telephone. */
const BELOW_NAME =
	/\d{4}|^\W*(?:no|lot|unit|jalan|jln|level|floor)\b|^\W*(?:no|lot)\d|(?<![a-z])tel(?![a-z])|fax|phone|www|http|@|reg(?:istration)? ?no|(?<![a-z])gst|date|地址|电话|税号|日期/;
/** A firm's number behind its name: `(519537-X)`, after its form also `S/B 273500-U`. */
const IN_BRACKETS = /\s*[([][^()[\]]*\d{2}/;
const NUMBER_BEHIND = new RegExp(
	`${IN_BRACKETS.source}|(?<=${LEGAL_FORM.source})(?:\\W*(?:[^\\s()]* )?\\w?\\d{4}| ?[-·•] | ?\\||\\. )`,
	'u',
);

/** Whether a text is a document's title, and so no name; a firm may have such a word in its own. */
export function isTitle(written: string): boolean {
	const name = fold(written);
	return isTitled(name) && !hasForm(name);
}

function isTitled(name: string): boolean {
	const letters = withoutAccents(squeezed(name));
	return TITLE.test(letters) || OTHER_TITLE.test(letters);
}

function hasForm(name: string): boolean {
	return LEGAL_FORM.test(name) || LEGAL_FORM.test(squeezed(name));
}

function squeezed(text: string): string {
	return text.replace(/\s/g, '');
}

/** The names that a document's sender may have: in its first rows, above any money, that with a firm's form first. */
export function merchantCandidates(search: Search): Candidate[] {
	const candidates: Candidate[] = [];
	let lines: Place[] = [];
	let passed = false;
	for (const [index, row] of search.rows.slice(0, MOST_ROWS).entries()) {
		if (search.valuesOf(index, 'number').some(({ doubt }) => doubt === DOUBT.none)) break;
		const [start, end] = nameExtent(row, search);
		const name = row.text.slice(start, end);
		if (name.replace(/[^\p{L}]/gu, '').length < LEAST_LETTERS) continue;
		const firm = hasForm(name);
		if (!firm && headingsIn(search, index) === 'headings') continue;
		// `110 Main Road` is an address, `99 Speed Mart Ltd` a name.
		if (BELOW_NAME.test(name) || (!firm && /^ *\d/.test(name))) {
			if (candidates.length > 0) break;
			passed = true;
			continue;
		}
		const line = { row, start, end };
		const above = lines.at(-1);
		// What begins with a firm's form is no name of its own.
		const isPart = FORM_ALONE.test(squeezed(name)) || /& ?$/.test(above?.row.text ?? '');
		lines = above && (isPart || goesOn(above.row, row)) ? [...lines, line] : [line];
		// Less good than with the lines above it, than any firm, and than each name above it.
		const alone = firm ? 1 : MARGIN + candidates.length;
		const doubtful = (passed && !firm) || (firm && LEGAL_FORM.test(row.text.slice(end)));
		const nameIn = (printed: Place[], cost: number) =>
			candidateOf(writtenAt(...printed), printed, { cost, doubtful });
		if (firm || isPart) candidates.push(nameIn(lines, 0));
		if (!isPart) candidates.push(nameIn([line], alone));
		if (firm) return candidates;
	}
	const [first, ...others] = candidates;
	return first && standsOut(search, first, others)
		? [first, ...others.map((other) => ({ ...other, cost: other.cost + MARGIN }))]
		: candidates;
}

/** A name on top is sure where it is printed so many times as high as any other; found on scanned receipts. */
const LARGE = 1.3;

/** Whether a name stands out as the sender's: on top, in the largest print or said again on the page. */
function standsOut({ rows }: Search, { printed }: Candidate, others: Candidate[]): boolean {
	const [{ row, start, end }] = printed;
	if (row !== rows[0]) return false;
	const isLarge = others.every((other) => heightIn(row) > LARGE * heightIn(other.printed[0].row));
	const words = row.text.slice(start, end).match(/\p{L}{4,}/gu);
	return (
		isLarge ||
		(words !== null && rows.slice(1).some(({ text }) => words.every((word) => text.includes(word))))
	);
}

function heightIn({ cells: [{ placed }] }: FieldRow): number {
	return heightOf(placed);
}

/** The firms that are named below those rows, the last first: a sender may be named in the page's foot alone. */
export function firmsBelow(search: Search): Candidate[] {
	const firms = search.rows.slice(MOST_ROWS).flatMap((row) => {
		const [start, end] = nameExtent(row, search);
		const name = row.text.slice(start, end);
		if (!hasForm(name) || /bank/.test(name)) return [];
		const place = { row, start, end };
		return [candidateOf(writtenAt(place), place, { doubtful: true })];
	});
	return firms.reverse();
}

/**
 * Whether a row may go on with the name in another: printed about as large, as scanned receipts show, right below it.
 */
function goesOn(above: FieldRow, below: FieldRow): boolean {
	const [upper, lower] = [above.cells[0].placed, below.cells[0].placed];
	const heights = [heightOf(upper), heightOf(lower)];
	const most = Math.max(...heights);
	return (
		most < 1.3 * Math.min(...heights) && lower.top - upper.bottom < most && lower.top > upper.top
	);
}

/** Texts farther apart than this, in heights, are not one name, as invoices show with their receiver beside it. */
const APART = 3;

/**
 * Where a row's name stands: behind a title that stands apart, before the firm's number, a title or a label; empty
 * where it is none.
 */
function nameExtent(row: FieldRow, search: Search): [start: number, end: number] {
	const { text } = row;
	const height = heightOf(row.cells[0].placed);
	let [start, end, right] = [0, 0, -Infinity];
	for (const one of row.texts) {
		const part = text.slice(one.start, one.end);
		const inTitle = NAME_IN_TITLE.exec(part)?.[0].length;
		if (inTitle !== undefined) return [one.start, one.start + inTitle];
		const titled = isTitled(part);
		if (titled ? end > start : search.isLabel(part)) break;
		// Sender and receiver may stand side by side.
		const isOther = LEGAL_FORM.test(part) && LEGAL_FORM.test(text.slice(start, end));
		if (end > start && (isOther || one.left - right > APART * height)) break;
		({ end, right } = one);
		if (titled) start = end;
	}
	const match = NUMBER_BEHIND.exec(text);
	return [start, match && match.index > start ? Math.min(end, match.index) : end];
}
