import { candidateOf, COST, type Candidate } from './candidate';
import type { Entry } from './ledger';
import { mostTax } from './reckonedRoles';
import type { Role } from './role';
import type { Sums } from './sums';
import { DOUBT } from './values';
import { WORD, type WordKind } from './words';

/** The amounts that a document is about. */
export type MainRole = 'total' | 'subtotal' | 'tax';

/** All amounts of a document, with the sums that they make. */
export interface Ledger {
	entries: Entry[];
	sums: Sums;
	/** The last row of a total that cannot be read: `TOTAL 112 35`. */
	unread: number;
}

/**
 * Of another role, too, an amount may be the total: none may be printed, or it was misread, and sums speak for this
 * one.
 */
const MAY_BE_TOTAL: Role[] = ['subtotal', 'paid', 'none'];
/** Further costs of main amounts, beside `COST`; found on the receipts of `measure:receipts`. */
const AMOUNT = {
	/** A total in other words than those for what is to pay. */
	plain: 1,
	/** The label holds words that are not known. */
	unknown: 1.5,
	/** `Amount`, `Sales`, without a word for a total. */
	weak: 3,
	/** What was paid, in words for a sum, or what stands below the heading of a tax summary. */
	unlikely: 4,
	/** A plain number, or less than an amount above it. */
	doubtful: 2,
	/** A total of another name follows. */
	earlier: 0.5,
	/** Taken off for each kind of sum that speaks for it. */
	sum: -2,
	/** From here on nothing is taken; what is no total by its label costs as much. */
	most: 5,
} as const;
/** Words for what is to pay in the end. */
const FINAL: WordKind[] = ['final', 'received', 'rounding'];
const SUM: WordKind[] = ['total', 'amount'];

/** The candidates for one of the main amounts among the entries that are accepted. */
export function amountCandidates(
	{ entries, sums, unread }: Ledger,
	role: MainRole,
	accepts: (entry: Entry) => boolean = () => true,
): Candidate[] {
	const taxes = role === 'tax' ? sums.ofTaxes() : null;
	const parts = entries.filter((entry) => entry.role === 'tax' && !entry.summary);
	if (taxes !== null && !parts.some((entry) => sums.speakForPart(entry))) {
		const printed = parts.map((entry) => entry.printed);
		return [candidateOf(taxes, printed, { label: parts[0].label, confirmed: 1 })];
	}
	const last = entries.filter((entry) => entry.role === role && !entry.summary).at(-1);
	const lastName = last && nameOf(last);
	const most = mostTax(entries);
	const others = entries.some((entry) => entry.role === role && entry.amount !== 0);
	const holdsMoney = entries.some(({ found }) => found.doubt === DOUBT.none);
	const candidates = entries.flatMap((entry, index) => {
		const { amount, found, printed, label, phrase } = entry;
		if (!accepts(entry) || (entry.role !== role && (role !== 'total' || amount <= 0))) return [];
		if (role === 'tax' && amount > most) return [];
		// Of what was paid nothing is left: `Balance due 0.00`.
		if (role === 'total' && amount === 0 && others) return [];
		const confirmed =
			role === 'total' ? sums.forTotal(entry, index) : Number(sums.speakForPart(entry));
		// `Total: see page 2`.
		const isNamedOtherwise = found.doubt > DOUBT.none && phrase.unknown >= WORD;
		const misread =
			isNamedOtherwise ||
			phrase.misread ||
			found.uncertain ||
			(holdsMoney && found.doubt > DOUBT.none) ||
			entry.faint;
		const doubtful =
			entry.torn ||
			(role === 'total' && entry.rowIndex < unread) ||
			(confirmed === 0 &&
				((misread && !sums.isRepeated(entry)) ||
					(role === 'total'
						? entry.role === 'paid' || sums.speakAgainst(entry)
						: entry.beside > 1 || (role === 'subtotal' && sums.isLessThanOneAbove(entry, index)))));
		let cost = AMOUNT.sum * confirmed + placeCost(entry);
		cost += role === 'total' ? totalCost(entry) : partCost(entry);
		if (role === 'total' && sums.isLessThanOneAbove(entry, index)) cost += AMOUNT.doubtful;
		if (entry.role === role && nameOf(entry) !== lastName) cost += AMOUNT.earlier;
		if (cost >= AMOUNT.most) return [];
		const named = nameOf(entry) === '' ? null : label;
		return [candidateOf(amount, printed, { cost, label: named, doubtful, confirmed })];
	});
	// Of one rate nothing was bought: `GST 0%  0.00`.
	const filled = candidates.filter(({ value }) => value !== 0);
	return filled.length > 0 ? filled : candidates;
}

/** The letters of an amount's label, by which two labels are told apart. */
function nameOf({ label: { row, start, end } }: Entry): string {
	return row.text.slice(start, end).replace(/[^\p{L}]/gu, '');
}

function placeCost({ below, beside, summary, found, role }: Entry): number {
	return (
		below +
		(beside > 1 && role !== 'none' ? COST.shared : 0) +
		(summary ? AMOUNT.unlikely : 0) +
		(found.doubt > DOUBT.none ? AMOUNT.doubtful : 0)
	);
}

function totalCost({ role, phrase }: Entry): number {
	const { kinds } = phrase;
	if (role === 'paid' && kinds.some((kind) => SUM.includes(kind))) return AMOUNT.unlikely;
	if (role !== 'total') return MAY_BE_TOTAL.includes(role) ? AMOUNT.most : Infinity;
	const final = kinds.some((kind) => FINAL.includes(kind));
	const named = final ? 0 : kinds.includes('total') ? AMOUNT.plain : AMOUNT.weak;
	return named + wordsCost(phrase);
}

function partCost({ role, phrase }: Entry): number {
	const plain = phrase.kinds.includes(role === 'tax' ? 'total' : 'sub');
	return (plain ? 0 : AMOUNT.plain) + wordsCost(phrase);
}

function wordsCost({ unknown }: Entry['phrase']): number {
	return unknown >= WORD ? AMOUNT.unknown : 0;
}
