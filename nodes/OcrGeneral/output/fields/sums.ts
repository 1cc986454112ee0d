import type { Entry } from './ledger';
import type { Role } from './role';
import { DOUBT } from './values';

/**
 * So many amounts are combined with each other; with three, sums of `receipts-read.jsonl` are missed,
 * with more none is found there.
 */
export const MOST_COMBINED = 6;
/** What changes a subtotal; a discount is taken off, whatever its sign. */
const PARTS: Role[] = ['tax', 'service', 'rounding', 'discount'];

/** What stands above an amount: rows whose amounts are named by no label that is known. */
interface Above {
	rows: number;
	/** Of the last amount of each such row, in cents. */
	sum: number;
	largest: number;
	discounted: boolean;
}

/** The sums of a document's amounts, in cents, each made once. */
export class Sums {
	/** What was paid without the change. */
	readonly #paidWithChange = new Set<number>();
	/** What was paid where no change is printed. */
	readonly #paid = new Set<number>();
	readonly #parts: number[];
	/** Those that are no taxes. */
	readonly #untaxed: number[];
	readonly #taxes: number[];
	readonly #amounts = new Map<Role, Set<number>>();
	/** How often each amount stands on the page. */
	readonly #times = new Map<number, number>();
	readonly #above: Above[];

	constructor(ledger: Entry[]) {
		const of = (role: Role) =>
			ledger
				.filter((entry) => entry.role === role)
				.slice(0, MOST_COMBINED)
				.map(cents);
		for (const { role, amount } of ledger) {
			const amounts = this.#amounts.get(role) ?? new Set<number>();
			this.#amounts.set(role, amounts.add(toCents(amount)));
			this.#times.set(toCents(amount), (this.#times.get(toCents(amount)) ?? 0) + 1);
		}
		const changes = of('change');
		for (const paid of of('paid')) {
			if (changes.length === 0) this.#paid.add(paid);
			for (const change of changes) this.#paidWithChange.add(paid - change);
		}
		this.#parts = partsOf(ledger, PARTS);
		this.#untaxed = partsOf(
			ledger,
			PARTS.filter((role) => role !== 'tax'),
		);
		this.#taxes = ledger.filter(({ role, summary }) => role === 'tax' && !summary).map(cents);
		this.#above = aboveEach(ledger);
	}

	/** Whether an amount stands on the page more than once. */
	isRepeated(entry: Entry): boolean {
		return (this.#times.get(cents(entry)) ?? 0) > 1;
	}

	/** Whether what was paid, without the change, is another amount, or so is what subtotal and taxes make. */
	speakAgainst(entry: Entry): boolean {
		const total = cents(entry);
		if (this.#paidWithChange.size > 0 && !this.#paidWithChange.has(total)) return true;
		const subtotals = [...(this.#amounts.get('subtotal') ?? [])];
		// What the others leave of it is printed: a tax, or a part whose label says nothing, such as `Bag 0.10`.
		const isExplained = subtotals.some((subtotal) =>
			[0, ...this.#parts].some((part) => this.#times.has(Math.abs(total - subtotal - part))),
		);
		return this.#taxes.length > 0 && subtotals.length > 0 && !isExplained;
	}

	/** How many of two kinds of sum speak for an amount as the total: what was paid, and what it is made of. */
	forTotal(entry: Entry, index: number): number {
		const total = cents(entry);
		const paid =
			this.#paidWithChange.has(total) || (entry.role !== 'paid' && this.#paid.has(total));
		const whole = this.#parts.some(
			(part) => this.#has('subtotal', total - part) || this.#has('total', total - part),
		);
		const { rows, sum } = this.#above[index];
		const isSum =
			(rows > 1 && sum === total) || this.#parts.some((part) => rows > 0 && sum + part === total);
		return Number(paid) + Number(whole || isSum);
	}

	/** Whether a total is this subtotal and such parts, or a subtotal and this tax. */
	speakForPart(entry: Entry): boolean {
		const amount = cents(entry);
		if (entry.role !== 'tax') return this.#parts.some((part) => this.#has('total', amount + part));
		const subtotals = [...(this.#amounts.get('subtotal') ?? [])].slice(0, MOST_COMBINED);
		return subtotals.some((subtotal) => this.#has('total', subtotal + amount));
	}

	/** What all taxes make together, where subtotals and they are a total: `CGST 8.25`, `SGST 8.25`. */
	ofTaxes(): number | null {
		const subtotals = [...(this.#amounts.get('subtotal') ?? [])];
		const taxes = sumOf(this.#taxes);
		const isWhole = [...subtotals, sumOf(subtotals)].some(
			(subtotal) =>
				subtotal > taxes &&
				[0, ...this.#untaxed].some((part) => this.#has('total', subtotal + taxes + part)),
		);
		return this.#taxes.length > 1 && isWhole ? taxes / 100 : null;
	}

	/** Whether an amount is less than one above it, although nothing is taken off. */
	isLessThanOneAbove(entry: Entry, index: number): boolean {
		const { largest, discounted } = this.#above[index];
		return !discounted && largest > cents(entry);
	}

	#has(role: Role, amount: number): boolean {
		return this.#amounts.get(role)?.has(amount) ?? false;
	}
}

/** What may be added to a subtotal, in cents: each combination of such amounts. */
export function partsOf(ledger: Entry[], roles: Role[]): number[] {
	const parts = ledger
		.filter(({ role, summary }) => roles.includes(role) && !summary)
		.slice(0, MOST_COMBINED)
		.map((entry) => (entry.role === 'discount' ? -Math.abs(cents(entry)) : cents(entry)));
	const sums = parts.reduce<number[]>(
		(before, part) => [...before, ...before.map((sum) => sum + part)],
		[0],
	);
	return sums.filter((sum) => sum !== 0);
}

function aboveEach(ledger: Entry[]): Above[] {
	const items = new Map<number, number>();
	let now: Above = { rows: 0, sum: 0, largest: 0, discounted: false };
	let above = now;
	let rowIndex: number | undefined;
	return ledger.map((entry) => {
		if (entry.rowIndex !== rowIndex) above = now;
		rowIndex = entry.rowIndex;
		if (entry.role === 'discount') now = { ...now, discounted: true };
		if (entry.role === 'none') {
			const amount = cents(entry);
			const before = items.get(rowIndex) ?? 0;
			const isMoney = entry.found.doubt === DOUBT.none;
			items.set(rowIndex, amount);
			now = {
				...now,
				rows: items.size,
				sum: now.sum - before + amount,
				largest: isMoney ? Math.max(now.largest, amount) : now.largest,
			};
		}
		return above;
	});
}

function sumOf(amounts: number[]): number {
	return amounts.reduce((sum, amount) => sum + amount, 0);
}

function cents({ amount }: Entry): number {
	return toCents(amount);
}

/** Whole cents, so that sums are exact. */
export function toCents(amount: number): number {
	return Math.round(amount * 100);
}
