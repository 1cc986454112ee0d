import { CURRENCY_BEFORE } from './currency';
import { TO } from './range';

/** What of an amount its neighbours must fit. */
export interface AmountShape {
	digits: string;
	/** Two decimals. */
	hasCents: boolean;
	/** A currency before it. */
	before: boolean;
	unit?: string;
	/** A currency, unit or percent sign after it. */
	after: boolean;
}

/** What makes a number a bound of others: `<5.00`, `up to 5`, `99起`; an arrow leads to it: `-> 5.00`. */
const BOUND_BEFORE =
	/(?:(?<![-=])>|[<≤≥±~≈])=? ?$|(?<!\p{L})(?:up to|between|at (?:least|most)|(?:less|more) than) $/u;
const BOUND_AFTER = /^ ?(?:[~±]|以上|以下|以内|起|or (?:more|less))/;

export function isBound(before: string, after: string): boolean {
	return BOUND_BEFORE.test(before) || BOUND_AFTER.test(after);
}

/** Between the ends of a range: `0.27--4.20`, `4.00 ~ 10.00`; but `10.00 -2.00` are two amounts. */
const RANGE = new RegExp(`^(?! -$) ?(?:${TO}|and) ?$`);

/** Whether what stands between two numbers makes a range of them. */
export function isRange(between: string): boolean {
	return RANGE.test(between);
}

/**
 * Letters with digits after them, but no money or product: `5.00rm10.00`, `5.00x2`; or letters as decimals or as
 * their last.
 */
const LETTERS_GO_ON = new RegExp(
	`^(?!${CURRENCY_BEFORE}|x)(?:(?: ?[.,'])?[a-z|!]{1,2}(?:\\d|\\.(?=[a-z\\d]))|[.,][a-z|!]{2,4}(?![a-z])|\\. ?[oqdilzs|!]\\d?(?![a-z\\d])|[oq](?![a-z\\d]))`,
	'u',
);

const HAN_NUMERAL = '零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億';
const HAN_NUMERAL_BEFORE = new RegExp(`[${HAN_NUMERAL}][元圆]?$`);
const HAN_NUMERAL_AFTER = new RegExp(`^[${HAN_NUMERAL}]`);

/** Words that multiply, and `cr` for credit or crores, whose sign nobody can say: `2 crore`, `12.50 CR`. */
const WORDS_AFTER =
	/^ ?(?:mn|mln|mio|mrd|(?:m|b)illi(?:on|ard)[a-z]*|thousand|la(?:kh|c)s?|crores?|cr|dr)(?!\p{L})/u;

/**
 * Whether digits belong to something else: an identifier, a date, a time, a fraction, a shortened or spelled number.
 */
export function isNoAmount(before: string, after: string, shape: AmountShape): boolean {
	const { hasCents } = shape;
	// `+60`, `2+1`.
	if (!hasCents && (/\+$/.test(before) || /^ ?\+/.test(after))) return true;
	if (/\d[/:;.,，·•^]+$|\d (?:\/ ?|,)$|[△▲°¢转]$/u.test(before)) return true;
	if (
		/^(?: ?\/ ?\d|[;.,，·•^]+\d| ,\d|[年月日号时時点點分角:°¢]|\p{No}| ?[ap]\.?m(?![a-z]))/u.test(
			after,
		)
	)
		return true;
	// A floor, addresses: `5/F`, `a.com/12`, `12@a.com`.
	const plain = !hasCents && !shape.after && !shape.before;
	if (plain && (/^[/@]\p{L}/u.test(after) || /[a-z]\/$/.test(before))) return true;
	// A letter among digits is one of them, nobody knows which: `16,g83.19`, `4.g8`.
	if (/[\p{L}|!][,']$|(?<!\p{L})[a-z|!]\.$/u.test(before) || LETTERS_GO_ON.test(after)) return true;
	if (shape.digits.startsWith('.') && /\p{L}$/u.test(before)) return true;
	// Of `1万2千` neither is the amount, nor is the `0` of `0陆佰元`.
	if (HAN_NUMERAL_BEFORE.test(before) || HAN_NUMERAL_AFTER.test(after)) return true;
	// After `元` another amount may begin.
	if (!shape.after && /^\d/.test(after)) return true;
	// The cents of an amount that lost its mark: `94 00元`.
	if (/^0\d$/.test(shape.digits) && /\d $/.test(before)) return true;
	// Identifiers and numbers of telephones begin with zeros.
	if (!hasCents && /^0\d\d/.test(shape.digits)) return true;
	if (WORDS_AFTER.test(after)) return true;
	// `$1.2k`, `$5m`, where `m` looks like a unit.
	if (shape.before && (shape.unit === 'm' || /^ ?(?:k|bn?)(?!\p{L})/u.test(after))) return true;
	return (
		(!shape.before && followsLetters(before, shape)) ||
		(!shape.after && precedesLetters(after, shape))
	);
}

/** `2x5.50` and a label that lost its blank: with cents a letter beside an amount is a mark, not a part. */
function followsLetters(before: string, { hasCents }: AmountShape): boolean {
	if (!/[\p{L}_#|!]-?$/u.test(before) || /\p{Script=Han}-?$/u.test(before)) return false;
	return !(hasCents && /(?:^|[^\p{L}])x$|(?:(?!\p{Script=Han})\p{L}){4}$/u.test(before));
}

function precedesLetters(after: string, { hasCents }: AmountShape): boolean {
	if (!/^[\p{L}_]/u.test(after) || /^\p{Script=Han}/u.test(after)) return false;
	return !hasCents;
}
