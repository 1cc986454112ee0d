import { CURRENCY_CODES } from '../values/currency';
import { withoutAccents } from '../values/fold';
import { Lexicon, matchLength, SHAPES } from './misread';

/** What a word says about the figure beside it; see `WORDS`. */
export type WordKind = keyof typeof WORDS;

/** Folded words of receipts and invoices, by what they say that a figure is. */
const WORDS = {
	total:
		'total totals tot ttl tl jumlah yhteensä összesen i_alt kokku ukupno 合计 合計 总计 總計 总额 總額 共计 summe somme gesamt gesamtbetrag gross brutto bruttosumme totaal totale totalt summa итог итого всего 합계 합계금액 총액 총금액 tổng tổng_cộng tổng_tiền รวม รวมทั้งสิ้น toplam genel_toplam suma razem total_credit credit_total कुल कुल_योग कुल_राशि الإجمالي إجمالي المجموع مجموع 大写',
	/** The last of several totals. */
	final:
		'grand final net nett payable due rounded to_pay to_be_paid balance_due outstanding 应付 應付 实付 實付 应收 應收 价税 小写 zu_zahlen zu_bezahlen zahlbetrag rechnungsbetrag rechnungssumme endbetrag endsumme a_pagar à_payer da_pagare te_betalen att_betala do_zapłaty к_оплате owing you_owe thanh_toán pay_this_amount a_cobrar 应缴 應繳 결제금액 받을금액 المبلغ_المستحق الصافي ご請求金額 請求金額 ยอดสุทธิ',
	/** What is to pay, or what was given where change is printed. */
	received: '实收 實收 已支付 已付 支付金额',
	sub: 'sub subtotal mdse_st item_total items_total 小计 小計 zwischensumme sous_total subtotaal delsumma imponibile base_imponible 소계 공급가액 المجموع_الفرعي',
	excluding:
		'excl excluding excluded exclude exclusive exc before without ohne non 不含 税前 未税 netto exkl ht sem',
	including: 'incl inc including includes inclusive included with after w 含税 含稅 inkl ttc com',
	tax: 'gst hst pst qst vat sst cgst sgst igst tax taxes mwst ust steuer mehrwertsteuer umsatzsteuer tva iva btw moms mva alv áfa pdv kdv dph topkdv ptu ppn pb1 pajak ндс 부가세 thuế ภาษี कर जीएसटी ضريبة الضريبة ضريبة_القيمة_المضافة 税额 稅額 税金 消费税 消費税 营业税 營業稅 增值税',
	service:
		'service svc tip tips gratuity shipping delivery freight postage fracht frachtbetrag versand versandkosten porto 服务费 服務費 运费 配送费',
	rounding:
		'rounding rundung avrundning arrondi redondeo round rnd adj adjust adjustment 抹零 舍入',
	discount:
		'discount discounts disc saving savings saved rebate point points stamp stamps rabatt descuento sconto desconto remise korting diskon скидка 할인 خصم الخصم 折扣 优惠 积分 立减',
	count:
		'qty quantity item items count pcs pieces pax packages pack packs unit units articles bruttopreis nettopreis einzelpreis stückpreis unit_price prix_unitaire 数量 单价 数 件数 件 份 人数',
	paid: 'cash paid pago pagato payé bezahlt betaald betalt payment tender tendered received accepted visa master mastercard card credit debit amex geg gegeben efectivo contant contante contanti kontant gotówka karta nakit kredi_kartı dinheiro numerário multibanco espèces tunai käteinen készpénz नकद наличными 현금 tiền_mặt เงินสด نقدا نقدي المدفوع お預り 现金 現金 付款 收款 微信 支付宝 刷卡',
	change:
		'change cg rückgeld wechselgeld rendu wisselgeld cambio resto troco växel baki kembali kembalian takaisin vaihtoraha byttepenge veksel visszajáró वापसी сдача reszta para_üstü 거스름돈 tiền_thừa เงินทอน الباقي お釣り 找零 找赎 找贖',
	summary: 'summary supplies 汇总',
	/** Owed before, or not to be paid now; no amount of this document. */
	carried:
		'balance_forward previous_balance prior_balance opening_balance brought_forward carried_forward arrears 期初余额 上期余额 上期结余 saldo_anterior solde_antérieur solde_précédent saldovortrag saldo_precedente vorig_saldo',
	amount:
		'amount amt fee bill sale sales value betrag importe importo montant bedrag valor quantia compra montante charge charges fare 金额 金額 消费 票价',
	/** Known, so that they are no other label's. */
	filler: `the of on in at to for and your this invoice order takeout fuel no be plus zzgl dont di_cui euro euros lei kn грн руб 元 人民币 ${CURRENCY_CODES.join(' ')}`,
} as const;

/** The words that say so, folded; `_` stands for a blank. */
export function wordsOf(kind: WordKind): string[] {
	return WORDS[kind].split(' ');
}

interface Word {
	letters: string;
	kind: WordKind;
}

/** Longest first, so that `subtotal` is no `sub`. */
const KNOWN: Word[] = (Object.keys(WORDS) as WordKind[])
	.flatMap((kind) => wordsOf(kind).map((word) => ({ letters: shapes(word), kind })))
	.sort((a, b) => b.letters.length - a.letters.length);
/** From this length on a word is known among letters that are no words, and with one in five misread. */
const LONG = 5;
const LEXICON = new Lexicon(KNOWN);
const LONG_LEXICON = new Lexicon(
	KNOWN.filter(
		({ letters }) =>
			letters.length >= LONG || letters === 'tax' || /\p{Script=Han}{2}/u.test(letters),
	),
);

/** What ends a compound. */
const HEADS: WordKind[] = ['total', 'tax'];
const NUMERALS = /^[\d()]+|[\d()]+$/g;

/** In place of a letter: `t0tal`; `PB1` is a tax of its own. */
const MISREAD = /[0158|!](?<!pb1)/;

/** Longer texts are sentences, which are not searched for words; no label of `measure:receipts` comes near. */
const LONGEST = 80;

/** Fewer letters that are no known word may be a tax code or a speck: `9.00 SR`; found on scanned receipts. */
export const WORD = 3;

/** What the words of a label say, in their order. */
export interface Phrase {
	kinds: WordKind[];
	/** How many letters belong to no known word. */
	unknown: number;
	misread: boolean;
}

/** Whether a phrase names nothing. */
export function isBare({ kinds, unknown }: Phrase): boolean {
	return unknown < WORD && kinds.every((kind) => kind === 'filler');
}

/** A rate belongs to any label: `GST @6%`. */
export const RATE = /@? ?\d+(?:[.,]\d+)? ?%/g;
/** `c/ IVA`, with it; `s/IVA`, without; `R$`, money. */
const SHORTENED = /(?<!\p{L})(?:([cs])\/ ?(?=iva)|[a-z]{1,2}(?=\$))/gu;

/** Reads a folded label; lost and added blanks do not matter where only known words stand in it. */
export function phraseOf(label: string): Phrase {
	const folded = label
		.replace(RATE, ' ')
		.replace(SHORTENED, (_, initial?: string) =>
			initial === 'c' ? 'com ' : initial === 's' ? 'sem ' : ' ',
		);
	const letters = shapes(folded);
	if (letters.length > LONGEST) return { kinds: [], unknown: letters.length, misread: false };
	const kinds = kindsOf(letters);
	if (kinds) return { kinds, unknown: 0, misread: MISREAD.test(folded) };
	const phrase: Phrase = { kinds: [], unknown: 0, misread: false };
	for (const [run] of folded.matchAll(/[\p{L}\d|!()]+/gu)) {
		if (/\p{L}/u.test(run)) readRun(run, phrase);
	}
	return phrase;
}

/** The kinds of the known words that letters consist of, or undefined where they do not. */
function kindsOf(letters: string, dead = new Set<number>()): WordKind[] | undefined {
	if (letters === '') return [];
	if (dead.has(letters.length)) return undefined;
	for (const word of LEXICON.startingAt(letters, 0)) {
		if (!letters.startsWith(word.letters)) continue;
		const rest = kindsOf(letters.slice(word.letters.length), dead);
		if (rest) return [word.kind, ...rest];
	}
	dead.add(letters.length);
	return undefined;
}

/** Reads off known words from left to right, long ones only where other letters stand beside them. */
function readRun(written: string, phrase: Phrase): void {
	// Of `tax1` and `netto(1)` the digit numbers the label.
	const run = shapes(written.replace(NUMERALS, ''));
	const whole = kindsOf(shapes(written));
	const kinds = whole ?? kindsOf(run);
	if (kinds) {
		phrase.kinds.push(...kinds);
		phrase.misread ||= MISREAD.test(whole ? written : written.replace(NUMERALS, ''));
		return;
	}
	const wordAt = (at: number) =>
		LONG_LEXICON.startingAt(run, at).find((word) => isWordOf(run, word, at));
	const near = nearWord(run);
	if (near) {
		phrase.kinds.push(near.kind);
		phrase.misread = true;
		return;
	}
	for (let at = 0; at < run.length; ) {
		const word = wordAt(at);
		if (word) phrase.kinds.push(word.kind);
		else phrase.unknown++;
		at += word?.letters.length ?? 1;
	}
}

/**
 * Whether a word stands in a run; a few letters more make another word (`totally`), but the last of a compound says
 * what it is: `fueltotal`, `govttax`.
 */
function isWordOf(run: string, { letters, kind }: Word, at: number): boolean {
	if (!run.startsWith(letters, at)) return false;
	const isLast = at + letters.length === run.length && HEADS.includes(kind);
	const others = run.length - letters.length;
	const isLong = letters.length >= LONG && others >= LONG;
	return isLast || isLong || /^\p{Script=Han}/u.test(letters);
}

/**
 * The long word that a run is but for one character in five. Short runs are words of their own: `Tuna`, `Pint`, but
 * `Tota`.
 */
function nearWord(run: string): Word | undefined {
	return LONG_LEXICON.nearAt(run, 0).find(({ letters, kind }) => {
		if (run.length < LONG && !HEADS.includes(kind)) return false;
		// Of Chinese characters only those are forgiven that look alike: `合汁`.
		const most = /\p{Script=Han}/u.test(letters) ? 1 : Math.floor(letters.length / LONG);
		if (Math.abs(letters.length - run.length) > most) return false;
		return matchLength(letters, run, 0, most) === run.length;
	});
}

/** The letters, those alike in print made the same: `t0tal`, `tota1`, `lnclusive`. */
function shapes(folded: string): string {
	return withoutAccents(folded).replace(/[i\P{L}]/gu, (character) => SHAPES[character] ?? '');
}
