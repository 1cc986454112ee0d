import { DOUBT, type FoundValue } from './values';
import type { Phrase, WordKind } from './words';

/** What an amount is on a receipt or an invoice; `none` where its label does not say. */
export type Role =
	| 'total'
	| 'subtotal'
	| 'tax'
	| 'service'
	| 'rounding'
	| 'discount'
	| 'paid'
	| 'change'
	| 'count'
	| 'carried'
	| 'none';

/** What an amount with such a label is. */
export function roleOf(
	{ kinds }: Phrase,
	{ value, doubt }: Pick<FoundValue, 'value' | 'doubt'>,
): Role {
	const has = (kind: WordKind) => kinds.includes(kind);
	const before = (one: WordKind, other: WordKind) =>
		has(one) && (!has(other) || kinds.indexOf(one) < kinds.indexOf(other));
	if (has('change')) return 'change';
	if (has('carried')) return 'carried';
	// `GST paid` is a tax.
	if (has('paid') && !before('tax', 'paid')) return 'paid';
	if (has('summary')) return 'none';
	if (has('discount')) return 'discount';
	// `Item(s) subtotal` and `Subtotal (qty 2)` sum up what they count.
	if (has('count') && !(has('sub') && doubt === DOUBT.none)) return 'count';
	// One text may be all headings of a tax block: `Net excl. VAT  VAT  Gross incl. VAT`.
	const isBlock = kinds.indexOf('tax') < kinds.lastIndexOf('tax');
	if (has('excluding') && !isBlock && !before('tax', 'excluding')) return 'subtotal';
	const whole = has('including') || has('excluding');
	const isFirst = (['sub', 'total', 'final', 'including'] as const).every((kind) =>
		before('tax', kind),
	);
	if (whole ? isFirst : before('tax', 'sub')) return 'tax';
	if (has('sub') || has('excluding')) return 'subtotal';
	if (has('total') || has('final') || has('received')) return 'total';
	// Less than the smallest note is rounded off; more is what is left: `Rounding 20.00`.
	if (has('rounding')) return Math.abs(Number(value)) < 1 ? 'rounding' : 'total';
	if (has('service')) return 'service';
	if (has('amount')) return 'total';
	return 'none';
}
