import { candidateOf, type Choice } from './candidate';
import { cellAt, wholeWords, writtenAt, type Place } from './fieldRow';
import type { Search } from './search';

/** Who is named on a Chinese VAT invoice. */
type Party = 'buyer' | 'seller';

/** A name or number of a party. */
interface PartyText {
	value: string;
	printed: Place;
	/** Whether it holds letters that no such number has. */
	doubtful: boolean;
	/** What stands before its label: `销售方名称`, `购 | 名称`. */
	said: Party | undefined;
	rowIndex: number;
	left: number;
}

/** `名称：`, also where the first character stands apart: `名 | 称:某某公司`. */
const NAME =
	/(?:^|[\t ])(?:(?<side>[购销])[买售]?方?(?:信息)?[\t ]?)?(?:名 ?\t?)?称[:; ]*(?<value>[^\t:;]{2,})/;
/** A taxpayer's number: 15 to 20 capitals and digits after its label. */
const TAX_ID =
	/(?:(?<side>[购销])[买售]?方)?(?:[^\t:]*?)(?:识 ?别 ?号|信 ?用 ?代 ?码|税 ?号)[^\da-z\t]{0,4}\t?[^\da-z]{0,2}(?:[\da-z] )?(?<value>[\da-z]{15,20})(?![\da-z])/;

/** Letters that GB 32100-2015 leaves out of such numbers, since they look like digits, and a small one that does. */
const MISREAD_ID = /[IOZSViozsvl]/;

/** A party's name; sure where both are found. */
export function name(search: Search, party: Party): Choice | null {
	const names = withParties(search, partyTexts(search, NAME));
	return choiceOf(names, party, names.length > 1);
}

/** A party's number: that of the name nearest to it; sure where both names or both numbers are found. */
export function taxId(search: Search, party: Party): Choice | null {
	const names = withParties(search, partyTexts(search, NAME));
	const numbers = partyTexts(search, TAX_ID).map((number) => {
		const [nearest] = [...names].sort(byNearness(number));
		return { ...number, said: number.said ?? nearest?.said };
	});
	return choiceOf(withParties(search, numbers), party, names.length > 1 || numbers.length > 1);
}

/** The nearest row first, in it the nearest place. */
function byNearness({ rowIndex, left }: PartyText) {
	const rows = (text: PartyText) => Math.abs(text.rowIndex - rowIndex);
	const pixels = (text: PartyText) => Math.abs(text.left - left);
	return (a: PartyText, b: PartyText) => rows(a) - rows(b) || pixels(a) - pixels(b);
}

function choiceOf(texts: PartyText[], party: Party, sure: boolean): Choice | null {
	const chosen = texts.find(({ said }) => said === party);
	if (!chosen) return null;
	return { candidate: candidateOf(chosen.value, chosen.printed), sure: sure && !chosen.doubtful };
}

/** The first two texts with whose they are: the buyer's stands above or left of the seller's, unless it is said. */
function withParties({ ledger }: Search, [first, second]: PartyText[]): PartyText[] {
	if (!first) return [];
	if (second) {
		// Where both are said to be the same party's, the place tells.
		const isSold =
			(first.said ?? otherThan(second.said)) === 'seller' && first.said !== second.said;
		const parties: Party[] = isSold ? ['seller', 'buyer'] : ['buyer', 'seller'];
		return [first, second].map((text, index) => ({ ...text, said: parties[index] }));
	}
	// On paper the seller stands below the sums.
	const total = ledger.entries.find(({ phrase }) => phrase.kinds.includes('final'));
	const below = total !== undefined && first.rowIndex > total.rowIndex;
	return [{ ...first, said: first.said ?? (below ? 'seller' : 'buyer') }];
}

function otherThan(party: Party | undefined): Party | undefined {
	return party && (party === 'buyer' ? 'seller' : 'buyer');
}

function partyTexts({ rows }: Search, shape: RegExp): PartyText[] {
	return rows.flatMap((row, rowIndex) => {
		const found: PartyText[] = [];
		for (const match of row.text.matchAll(new RegExp(shape.source, 'dg'))) {
			const [start, end] = match.indices?.groups?.value ?? [0, 0];
			const cell = cellAt(row, start);
			if (!cell) continue;
			const printed = wholeWords({ row, start, end: Math.min(end, cell.end) });
			const side = match.groups?.side;
			found.push({
				value: writtenAt(printed),
				doubtful: shape === TAX_ID && MISREAD_ID.test(writtenAt(printed)),
				printed,
				said: side === undefined ? undefined : side === '购' ? 'buyer' : 'seller',
				rowIndex,
				left: cell.placed.left,
			});
		}
		return found;
	});
}
