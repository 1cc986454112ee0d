import { phraseOf } from '../nodes/OcrGeneral/output/fields/words';
import { findAmounts } from '../nodes/OcrGeneral/output/values/amount';
import { findDates } from '../nodes/OcrGeneral/output/values/date';
import { fold } from '../nodes/OcrGeneral/output/values/fold';

const firstAmount = (text: string) => findAmounts(fold(text), 'auto').at(0);

/** Each word of the lists, as it is printed; by what it says. */
test.each<[kind: string, printed: string]>([
	[
		'total',
		'Total, Totals, TTL, TL, Jumlah, Yhteensä, Összesen, I alt, KOKKU, Ukupno, 合计, 合計, 总计, 總計, 总额, 總額, 共计, Summe, Somme, Gesamt, Gesamtbetrag, Gross, Brutto, Bruttosumme, Totaal, ' +
			'Totale, Totalt, Summa, Итог, ИТОГО, Всего, 합계, 합계금액, 총액, 총금액, Tổng, Tổng cộng, Tổng tiền, รวม, รวมทั้งสิ้น, ' +
			'Toplam, Genel toplam, Suma, Razem, Total credit, Credit total, （大写）, Tot., कुल, कुल योग, कुल राशि, الإجمالي, اجمالي, المجموع, مجموع',
	],
	[
		'final',
		'Grand, FINAL, Net, Nett, Payable, Due, Rounded, To pay, To be paid, Balance due, Outstanding, 应付, 應付, 实付, 實付, ' +
			'应收, 應收, 价税, （小写）, Zu zahlen, zu bezahlen, Zahlbetrag, Rechnungsbetrag, Rechnungssumme, Endbetrag, Endsumme, A pagar, À payer, Da pagare, Te betalen, Att betala, ' +
			'Do zapłaty, К оплате, Owing, You owe, Thanh toán, Pay this amount, A cobrar, 应缴, 應繳, 결제금액, 받을금액, ご請求金額, 請求金額, ยอดสุทธิ, المبلغ المستحق, الصافي',
	],
	['received', '实收, 實收'],
	[
		'sub',
		'Sub, SUBTOTAL, Sub-total, MDSE ST, Item total, Items total, 小计, 小計, Zwischensumme, Sous-total, Subtotaal, Delsumma, Imponibile, Base imponible, 소계, 공급가액, المجموع الفرعي',
	],
	[
		'excluding',
		'Excl., Excluding, excluded, Exclude, exclusive, exc, before, without, ohne, NON, 不含, 税前, 未税, Netto, exkl., HT, sem',
	],
	[
		'including',
		'Incl., Including, Inc., Includes, inclusive, Included, with, After, com, W/, 含税, 含稅, inkl., TTC',
	],
	[
		'tax',
		'GST, HST, PST, QST, VAT, SST, CGST, SGST, IGST, MVA, ALV, ÁFA, PDV, KDV, TOPKDV, DPH, PTU, PPN, PB1, Pajak, Tax, Taxes, MwSt, USt, Steuer, Mehrwertsteuer, Umsatzsteuer, TVA, IVA, BTW, Moms, НДС, 부가세, Thuế, ภาษี, कर, जीएसटी, ضريبة, الضريبة, ضريبة القيمة المضافة, 税额, 稅額, 税金, 消费税, 消費税, 营业税, 營業稅, 增值税',
	],
	[
		'service',
		'Service, Svc, Tip, Tips, Gratuity, Shipping, Delivery, Freight, Postage, Fracht, Frachtbetrag, Versand, Versandkosten, Porto, 服务费, 服務費, 运费, 配送费',
	],
	[
		'rounding',
		'Rounding, Rundung, Avrundning, Arrondi, Redondeo, Round, RND, ADJ, Adjust, Adjustment, 抹零, 舍入',
	],
	[
		'discount',
		'Discount, Discounts, Disc, Saving, Savings, Saved, Rebate, Point, Points, Stamp, Stamps, Rabatt, Descuento, Sconto, ' +
			'Desconto, Remise, Korting, Diskon, Скидка, 할인, خصم, الخصم, 折扣, 优惠, 积分, 立减',
	],
	[
		'count',
		'QTY, Quantity, Item, Items, Count, PCS, Pieces, PAX, Packages, Pack, Packs, Unit, Units, Articles, Bruttopreis, Nettopreis, Einzelpreis, Stückpreis, Unit price, Prix unitaire, 单价, 数量, 数, 件数, 件, 份, 人数',
	],
	[
		'paid',
		'Cash, Paid, Pago, Pagato, Payé, Bezahlt, Betaald, Betalt, Payment, Tender, Tendered, Received, Accepted, VISA, Master, MasterCard, Card, Credit, Debit, AMEX, Geg., Gegeben, Gotówka, Karta, Nakit, Kredi kartı, ' +
			'Efectivo, Contant, Contante, Contanti, Kontant, Dinheiro, Numerário, Multibanco, Espèces, Tunai, Наличными, 현금, Tiền mặt, เงินสด, Käteinen, Készpénz, नकद, نقدا, نقدي, المدفوع, お預り, ' +
			'现金, 現金, 付款, 收款, 微信, 支付宝, 刷卡',
	],
	[
		'change',
		'Change, Rückgeld, Wechselgeld, Rendu, Wisselgeld, Cambio, Resto, Troco, Växel, Baki, CG, Kembali, Kembalian, Сдача, Reszta, Para üstü, 거스름돈, Tiền thừa, เงินทอน, Takaisin, Vaihtoraha, Byttepenge, Veksel, Visszajáró, वापसी, الباقي, ' +
			'お釣り, 找零, 找赎, 找贖',
	],
	['summary', 'Summary, Supplies, 汇总'],
	[
		'carried',
		'Balance forward, Previous balance, Prior balance, Opening balance, Brought forward, Carried forward, Arrears, 期初余额, 上期余额, 上期结余, Saldo anterior, Solde antérieur, Solde précédent, Saldovortrag, Saldo precedente, Vorig saldo',
	],
	[
		'amount',
		'Amount, AMT, Fee, Bill, Sale, Sales, Value, Betrag, Importe, Importo, Montant, Bedrag, Valor, Quantia, Compra, Montante, Charge, Charges, 金额, 金額, 消费',
	],
	[
		'filler',
		'the, of, on, in, at, to, for, and, Your, this, Invoice, Order, Takeout, No., be, plus, zzgl., dont, di cui, Euro, Euros, lei, kn, грн, 元, 人民币, RM, USD',
	],
])('what says %s', (kind, printed) => {
	const known = { kinds: [kind], unknown: 0, misread: false };
	for (const word of printed.split(', '))
		expect([word, phraseOf(fold(word))]).toEqual([word, known]);
});

test('words are known by their print, digits among them are misread, and no short word is one within another', () => {
	for (const word of ['T0TA1', 'lNCLUS|VE', '8TW', 'CA5H', '!VA', '|VA'])
		expect(phraseOf(fold(word))).toMatchObject({ unknown: 0, misread: true });
	for (const word of ['Subtotal1', '(2)Tax', 'Netto(1)', 'PB1'])
		expect(phraseOf(fold(word))).toMatchObject({ misread: false });
	expect(phraseOf('cashmere')).toEqual({ kinds: [], unknown: 8, misread: false });
	expect(phraseOf('tota')).toEqual({ kinds: ['total'], unknown: 0, misread: true });
	for (const word of ['tuna', 'pint']) expect(phraseOf(word).kinds).toEqual([]);
});

test('digits of any script are read, also where two sets of them follow each other', () => {
	expect(fold('０１２３４ ٥٦٧٨٩ ५६७८९ ๕๖๗๘๙ 𑛐𑛙𑛚𑛣')).toBe('01234 56789 56789 56789 0909');
});

test('money of each place, before its number and behind it', () => {
	const codes =
		'RM MYR RMB CNY USD EUR GBP JPY HKD TWD NTD SGD AUD CAD NZD CHF INR IDR KRW THB VND PHP SEK NOK DKK PLN CZK HUF TRY BRL ' +
		'MXN ZAR UGX KES NGN GHS EGP AED QAR KWD ILS PKR BDT LKR RON SAR RUB Rp Rs kr Ft 人民币 ¥ $ € £ ₩ ₹ ฿ ₫ ₽ ₱ ₪ ₺ US$ A$ MOP$';
	for (const code of codes.split(' ')) {
		const found = { value: 5, likeMoney: 2, start: 0, end: code.length + 2 };
		expect(firstAmount(`${code} 5`)).toMatchObject(found);
		if (!/[A-Z]\$/.test(code)) expect(firstAmount(`5 ${code}`)).toMatchObject(found);
	}
	for (const unit of ['元', '圆', '円', '块', '원', '兀', 'đ', 'Kč', 'zł', 'руб'])
		expect(firstAmount(`5${unit}`)).toMatchObject({ value: 5, likeMoney: 2 });
});

test('units of labels, plates and reports, with what they count by', () => {
	const behindBlank =
		'kg mg μg ug ng oz lb lbs km cm mm m2 m3 mL cl dl sqm sqft °C °F kW kWh Wh kVA kV mV mA mAh Hz kHz MHz GHz kPa MPa Pa bar ' +
		'psi nm PS hp rpm r/min km/h KB MB GB TB kcal kJ mol mmol μmol umol IU μIU uIU mIU 千克 公斤 克 斤 吨 升 毫升 米 厘米 毫米 ' +
		'm² m³ 公里 毫克 微克 千焦 千卡 千帕 千米 千瓦 千瓦时 平方米 立方米 kg/月 mg/dL mL/min mg/100mL kg/天 mg/kg mg/g mg/L kg/d kg/m2 kg/m3 mg/mL kg/h';
	for (const unit of behindBlank.split(' ')) {
		expect(firstAmount(`5 ${unit}`)).toMatchObject({ value: 5, unit: fold(unit), likeMoney: 1 });
	}
	for (const unit of ['g', 'L', 'm', 'W', 'V', 'L/h']) {
		expect(firstAmount(`5${unit}`)).toMatchObject({ value: 5, unit: fold(unit) });
		// After a blank it is a mark of taxes or shelves.
		expect(firstAmount(`5 ${unit}`)).not.toHaveProperty('unit');
	}
});

/** In each language a month that no other calls so. */
test.each([
	...[
		'22 كانون الثاني 2026',
		'22 يناير 2026',
		'22 marts 2026',
		'22. Jänner 2026',
		'22 enero 2026',
		'22. tammikuuta 2026',
	],
	...[
		'22 janvier 2026',
		'22 जनवरी 2026',
		'2026. január 22.',
		'22 gennaio 2026',
		'22 Ogos 2026',
		'22 desember 2026',
	],
	...[
		'22 maart 2026',
		'22 janeiro 2026',
		'22 января 2026',
		'22 augusti 2026',
		'22 มกราคม 2569',
		'22 tháng 1 2026',
	],
	...['22 October 2026', '22. Dez. 2026'],
])('the month of %s', (text) => {
	expect(findDates(fold(text), 'dayFirst').map(({ value }) => value)).toEqual([
		expect.stringMatching(/^2026-\d\d-22$/),
	]);
});
