import type { Entry } from './ledger';
import type { Role } from './role';
import { MOST_COMBINED, partsOf, toCents } from './sums';

/** No tax takes more of a sum without it or with it: the highest rate of a VAT is 27 %. */
const MOST_TAX = 0.3;
/** In cents; a tax is rounded up or down, as scanned receipts show. */
const ROUNDED = 1;

/** The greatest amount that may be a tax in one of the totals and subtotals; any where none is known. */
export function mostTax(entries: Entry[]): number {
	const largest = entries.reduce(
		(most, { role, amount }) =>
			role === 'total' || role === 'subtotal' ? Math.max(most, amount) : most,
		0,
	);
	return largest === 0 ? Infinity : MOST_TAX * largest;
}

/** The entries with the roles that their labels alone do not tell. */
export function withReckonedRoles(entries: Entry[]): Entry[] {
	const isChanged = entries.some(({ role, amount }) => role === 'change' && amount !== 0);
	const totals = entries.filter(({ role }) => role === 'total');
	const most = mostTax(entries);
	const blocks = taxBlocks(entries, totals);
	const known = entries.map((entry): Entry => {
		const { kinds } = entry.phrase;
		const role = blocks.get(entry) ?? entry.role;
		if (kinds.includes('received') && isChanged) return { ...entry, role: 'paid' };
		const included = kinds.includes('including') && kinds.includes('tax');
		return included && isTaxWithin({ ...entry, role }, totals, most)
			? { ...entry, role: 'tax' }
			: { ...entry, role };
	});
	return known.some(({ role }) => role === 'subtotal') ? known : withSubtotal(known);
}

/** `Incl. VAT` is a tax, `Total includes 6% GST` where the rate says so. */
function isTaxWithin({ role, amount, phrase, label }: Entry, totals: Entry[], most: number) {
	if (role === 'none') return amount <= most && !phrase.kinds.includes('summary');
	const rate = numbersIn(label.row.text.slice(label.start, label.end))[0] / 100;
	const isPart = totals.some((total) => isSame(total.amount - total.amount / (1 + rate), amount));
	return role === 'total' && isPart;
}

/**
 * What stands side by side in a tax block, whatever its headings: base and tax, whose sum is the total and stands beside
 * them, or their rate does; tax and gross, where the net amount is printed, too.
 */
function taxBlocks(entries: Entry[], totals: Entry[]): Map<Entry, Role> {
	const roles = new Map<Entry, Role>();
	// What is left of the sum of the taxes is a tax, no net amount.
	const untaxed = entries.filter(({ role }) => role !== 'tax');
	const [ofTotals, ofNets] = [totals, untaxed].map(rowsOfAmounts);
	for (const row of rowsOf(entries)) {
		const isPrinted = (amount: number, rowsOfAmount: Map<number, Set<number>>) => {
			const rows = rowsOfAmount.get(toCents(amount));
			return rows !== undefined && (rows.size > 1 || !rows.has(row[0].rowIndex));
		};
		const isTaxed = row.some(({ phrase }) => phrase.kinds.includes('tax'));
		for (const tax of row) {
			for (const other of row) {
				const gross = other.amount + tax.amount;
				const net = other.amount - tax.amount;
				if (other === tax || tax.amount <= 0 || tax.amount > MOST_TAX * gross) continue;
				const isWhole = row.some(({ amount }) => isSame(amount, gross));
				if ((isWhole || showsRate(other.amount, tax, other)) && isPrinted(gross, ofTotals))
					roles.set(tax, 'tax').set(other, 'subtotal');
				if ((isTaxed || showsRate(net, tax, other)) && isPrinted(net, ofNets))
					roles.set(tax, 'tax').set(other, 'total');
			}
		}
	}
	return roles;
}

/** In which rows each amount, in cents, is printed. */
function rowsOfAmounts(entries: Entry[]): Map<number, Set<number>> {
	const rows = new Map<number, Set<number>>();
	for (const { amount, rowIndex } of entries) {
		const cents = toCents(amount);
		rows.set(cents, (rows.get(cents) ?? new Set()).add(rowIndex));
	}
	return rows;
}

/** The rows that hold several amounts, but not more than a tax block. */
function rowsOf(entries: Entry[]): Entry[][] {
	const rows = new Map<number, Entry[]>();
	for (const entry of entries) {
		const row = rows.get(entry.rowIndex);
		if (row) row.push(entry);
		else rows.set(entry.rowIndex, [entry]);
	}
	return [...rows.values()].filter(({ length }) => length > 1 && length <= MOST_COMBINED);
}

/** Whether a number beside two amounts is the rate of a tax on a base. */
function showsRate(base: number, tax: Entry, other: Entry): boolean {
	const { text } = tax.printed.row;
	const [first, last] = [tax.printed, other.printed].sort((a, b) => a.start - b.start);
	const beside = [
		text.slice(0, first.start),
		text.slice(first.end, last.start),
		text.slice(last.end),
	];
	return beside.flatMap(numbersIn).some((rate) => {
		const off = toCents((base * rate) / 100) - toCents(tax.amount);
		return Math.abs(off) <= ROUNDED;
	});
}

function numbersIn(text: string): number[] {
	return (text.match(/\d+(?:[.,]\d+)?/g) ?? []).map((digits) => Number(digits.replace(',', '.')));
}

function isSame(one: number, other: number): boolean {
	return toCents(one) === toCents(other);
}

/** What another total makes with taxes and service is the subtotal: `Net total`, `Amount` before a tip. */
function withSubtotal(entries: Entry[]): Entry[] {
	const totals = entries.filter(({ role }) => role === 'total');
	const amounts = new Set(totals.map(({ amount }) => toCents(amount)));
	const parts = partsOf(entries, ['tax', 'service']);
	const isPart = ({ role, amount }: Entry) =>
		role === 'total' &&
		parts.some((part) => part < toCents(amount) && amounts.has(toCents(amount) + part));
	return entries.map((entry) => (isPart(entry) ? { ...entry, role: 'subtotal' } : entry));
}
