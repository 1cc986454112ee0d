/** Money marks as they are printed, folded (see `fold`): signs, then codes and words. */
const CURRENCY_SIGNS = '¥$€£₩₹฿₫₽₱₪₺';
export const CURRENCY_CODES = [
	'rm myr rmb cny usd eur gbp jpy hkd twd ntd sgd aud cad nzd chf inr idr krw thb vnd php',
	'sek nok dkk pln czk huf try brl mxn zar ugx kes ngn ghs egp aed qar kwd ils pkr bdt lkr ron sar rub rp rs kr ft 人民币',
].flatMap((codes) => codes.split(' '));
/** One that stands apart from other letters. */
export const CURRENCY_WORD = new RegExp(
	`(?<!\\p{L})(?:${CURRENCY_CODES.join('|')})(?!\\p{L})`,
	'gu',
);
/** `兀` is how engines misread `元`. */
const CURRENCY_UNITS = '元|圆|円|块|원|兀|đ|kč|zł|руб|tl(?![a-z])';

/** A country or `mop` may stand before a sign: `us$`, `jp¥`. */
const sign = `(?:mop|[a-z]{1,2})?[${CURRENCY_SIGNS}]`;
/** A dot shortens `rs.` and `rp.`; after another code it begins the decimals: `rm.50`. */
const code = `(?:${CURRENCY_CODES.join('|')})(?:(?<=r[sp])\\.)?`;

/** Before the digits: `rm`, `us$`, `人民币¥`. */
export const CURRENCY_BEFORE = `(?:${code}:? ?${sign}|${sign}|${code})`;
/**
 * After the digits: `元`, `元整`, `€`, `usd`. With digits right after it a sign or a code is the next amount's;
 * ringgit and rupees also stand before them with a blank: `1 Rp. 10,000`.
 */
export const CURRENCY_AFTER = `(?:(?:${CURRENCY_UNITS})[整正]?|[${CURRENCY_SIGNS}](?!\\d)|(?!r[mps]\\.? \\d)${code}(?![a-z\\d]))`;
