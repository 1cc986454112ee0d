import type { TextLine } from '../nodes/OcrGeneral/vocabulary/recognition';
import { readDocument, readPage, type DocumentCase } from './support/documents';
import { printedRows } from './support/printed-rows';

/** The sender at the head of a receipt. */
test.each<DocumentCase>([
	[
		'the first row',
		['Blue Door Cafe', '12 High Street', 'Total 5.00'],
		{ merchant: 'Blue Door Cafe', unsure: [] },
	],
	[
		'titles, stamps of numbers and thanks above',
		['Tax Invoice', '0042', 'Welcome!', 'Blue Door Cafe', 'Total 5.00'],
		{ merchant: 'Blue Door Cafe', unsure: [] },
	],
	[
		'a place and a form in a row of their own',
		['Blue Door', '(Thailand) Co., Ltd.', '15 High Street'],
		{ merchant: 'Blue Door (Thailand) Co., Ltd.', unsure: [] },
	],
	[
		'no title of a copy',
		['CUSTOMER COPY', 'Blue Door', '15 High Street'],
		{ merchant: 'Blue Door' },
	],
	['no praise', ['Blue Door', 'Taste unlimited', '15 High Street'], { merchant: 'Blue Door' }],
	[
		'the row with a form of firms',
		['Paid', '', 'Blue Door', 'Door Holding Ltd', 'Tel: 5550100'],
		{ merchant: 'Blue Door Door Holding Ltd', unsure: ['merchant'] },
	],
	[
		'a form in a row of its own',
		['BLUE DOOR', 'SDN. BHD.', '(519537-X)'],
		{ merchant: 'BLUE DOOR SDN. BHD.', unsure: [] },
	],
	['a form below a gap', ['BLUE DOOR', '', 'SDN. BHD.'], { merchant: 'BLUE DOOR SDN. BHD.' }],
	[
		'a row that ends in &',
		['HOME MASTER HARDWARE &', 'ELECTRICAL', 'No 5, Main Road'],
		{ merchant: 'HOME MASTER HARDWARE & ELECTRICAL' },
	],
	[
		'no row behind one with & within it',
		['NUTS & BOLTS', 'ELECTRICAL', 'No 5, Main Road'],
		{ merchant: 'NUTS & BOLTS' },
	],
	[
		'the first of two firms',
		['Elm Sdn Bhd', 'by Oak Sdn Bhd'],
		{ merchant: 'Elm Sdn Bhd', unsure: [] },
	],
	[
		"without the firm's number",
		['99 SPEED MART S/B (519537-X)', 'Lot 5'],
		{ merchant: '99 SPEED MART S/B', unsure: [] },
	],
	[
		'without a number behind its form',
		['BLUE DOOR SDN BHD 862725-U'],
		{ merchant: 'BLUE DOOR SDN BHD' },
	],
	...[' A862725', '862725-U', ' 4711', ' Reg. 862725', ' - High Street', '· Klang', '| Klang'].map(
		(rest): DocumentCase => [
			`without what stands behind its form: ${rest}`,
			[`BLUE DOOR SDN BHD${rest}`],
			{ merchant: 'BLUE DOOR SDN BHD' },
		],
	),
	...['(519537-X)', '[519537-X)'].map(
		(rest): DocumentCase => [`without ${rest}`, [`BLUE DOOR ${rest}`], { merchant: 'BLUE DOOR' }],
	),
	['a number before it', ['(99) BLUE DOOR'], { merchant: '(99) BLUE DOOR' }],
	[
		'in two texts, without a number behind them',
		['BLUE | DOOR SDN BHD 862725-U'],
		{ merchant: 'BLUE DOOR SDN BHD' },
	],
	[
		'a place in brackets stays',
		['BLUE DOOR (KLANG) SDN BHD'],
		{ merchant: 'BLUE DOOR (KLANG) SDN BHD' },
	],
	[
		'beside its label',
		['银联POS签购单', '商户名称：苏州海天餐饮有限公司', '金额：RMB 5.00'],
		{ merchant: '苏州海天餐饮有限公司', unsure: [] },
	],
	[
		'no title with a number beside it',
		['Blue Door Ltd | Invoice (519537-X)'],
		{ merchant: 'Blue Door Ltd' },
	],
	[
		'no title beside it',
		['Northwind Traders Ltd | INVOICE'],
		{ merchant: 'Northwind Traders Ltd' },
	],
	[
		'a hotel has no telephone in its name',
		['Hotel Meridian', 'Tel 030 1234567'],
		{ merchant: 'Hotel Meridian' },
	],
	[
		'no address, even where nothing else stands above',
		['110 Example Road', 'Anytown Bay, LA 70000', 'info@example.com'],
		{ merchant: null },
	],
	[
		'after an address it is doubted',
		['Lot 5, Jalan Besar', 'Taman Raya', 'Total 5.00'],
		{ merchant: 'Taman Raya', unsure: ['merchant'] },
	],
	['no row with money', ['2 nights | 200.00', 'Total 5.00'], { merchant: null }],
	['no label', ['Customer: Bob', 'Thank you'], { merchant: null }],
	[
		'two names compete',
		['Face to Face', 'Noodle House', 'Tel 5550100'],
		{ merchant: 'Face to Face', unsure: ['merchant'] },
	],
	[
		'the one on top that is said again',
		['Face to Face', 'Noodle House', 'Tel 5550100', 'www.facetoface.com'],
		{ merchant: 'Face to Face', unsure: [] },
	],
	[
		'not one of which a word is said again',
		['Blue Door', 'Noodle House', 'Blue ink'],
		{ merchant: 'Blue Door', unsure: ['merchant'] },
	],
	[
		'not one below that is said again',
		['5550100', 'Face to Face', 'Noodle House', 'Face to Face'],
		{ merchant: 'Face to Face', unsure: ['merchant'] },
	],
	[
		'no number that is told',
		['Your order number is', '7290', 'Noodle House'],
		{ merchant: 'Noodle House' },
	],
	[
		'no firm below the address',
		['Blue Door', '12 High Street', 'Anytown', 'Holding Ltd'],
		{ merchant: 'Blue Door' },
	],
	['few letters are no name', ['abc', 'Total 5.00'], { merchant: null }],
	[
		'only the head is looked at',
		[...[...'0123456789'].map((n) => `No. ${n}`), 'Blue Door'],
		{ merchant: null },
	],
	[
		'down to the tenth row',
		[...'123456789', '']
			.slice(0, 9)
			.map((n) => `No. ${n}`)
			.concat('Blue Door'),
		{ merchant: 'Blue Door' },
	],
	['none below money', ['Tea | 5.00', 'Blue Door'], { merchant: null }],
	[
		'before a title in one text',
		['永兴五金批发部送货单', 'No. 0038172'],
		{ merchant: '永兴五金批发部', unsure: [] },
	],
	['Chinese', ['欢迎光临', '老王面馆', '地址：北京市'], { merchant: '老王面馆' }],
	...[
		...[
			'Elm Sdn.Bh',
			'Elm SON BHO',
			'Elm S/B',
			'Elm 5/B',
			'Elm S/8',
			'Elm Berhad',
			'Elm Pte. Ltd',
			'Elm Ltd',
			'Elm Limited',
		],
		...[
			'Elm Inc.',
			'Elm LLC',
			'Elm plc',
			'Elm Corp',
			'Elm GmbH',
			'某某公司',
			'某某商行',
			'某某超市有售',
		],
		...[
			'某某商场',
			'某某酒楼',
			'某某餐厅',
			'某某饭店北京路',
			'某某酒店北京路',
			'某某药房',
			'某某便利店',
		],
		...[
			'Elm AG',
			'Elm KG',
			'Elm OHG',
			'Elm S.p.A.',
			'Elm B.V.',
			'Elm N.V.',
			'Elm S.A.R.L.',
			'Elm S.A.S.',
			'Elm, S.L.',
			'Elm S.r.l.',
		],
		...['Elm S.L.', 'Elm Lda', 'Elm A/S', 'Elm ApS', 'Elm Oy', 'Elm S.A.', 'Elm SpA', 'Elm BV'],
		...['Elm NV', 'Elm SARL', 'Elm SAS', 'Elm Srl', 'Elm SL', 'Elm SA'],
	].map(
		(firm): DocumentCase => [
			`with a form of firms rather than above: ${firm}`,
			['Elm Street News', '', firm],
			{ merchant: firm, unsure: [] },
		],
	),
	...[
		...['Ihre Rechnung', 'Uw factuur', 'Su factura', 'La tua fattura', 'A sua fatura', 'Um recibo'],
		...['فاتورة ضريبية', 'إيصال دفع', 'POS签购单凭证'],
		...['Tax Invoice', 'Official Receipt', 'Guest Bill', 'Cash Sale', 'Cash Bill', 'Welcome to us'],
		...[
			'Thank you all',
			'增值税发票',
			'付款收据凭证',
			'购物小票凭证',
			'消费账单凭证',
			'欢迎光临本店铺',
			...['Rechnung', 'Quittung', 'Facture', 'Factuur', 'Factura', 'Fattura'],
		],
	].map(
		(title): DocumentCase => [
			`below the title ${title}`,
			[title, 'Blue Door'],
			{ merchant: 'Blue Door', unsure: [] },
		],
	),
	...[
		...[
			'Oxford 1234',
			'No. Five',
			'Lot Five',
			'Unit Five',
			'Jalan Besar',
			'Jln Besar',
			'Level Five',
		],
		...['Floor Five', 'No5 Elm Road', 'Lot5 Elm Road', '5, Elm Road', '5-Elm Road', 'Tel pending'],
		...[
			'Fax pending',
			'Telephone pending',
			'www.elm.example',
			'http elm',
			'us@elm.example',
			'Reg No pending',
		],
		...[
			'Registration No pending',
			'GST pending',
			'Dated today',
			'地址北京市东城区',
			'电话号码未填',
			'税号未填写',
			'日期未填写',
		],
	].map(
		(row): DocumentCase => [
			`not what stands below a name: ${row}`,
			[row, 'Elm Street News'],
			{ merchant: 'Elm Street News', unsure: ['merchant'] },
		],
	),
])('merchant: %s', (_, rows, values) => {
	expect(readDocument('receipt', rows)).toMatchObject(values);
});

/** Below a row of 24 pixels. */
test.each([
	[23, 24, 'Blue Door Elm Ltd'],
	[24, 24, 'Elm Ltd'],
	[5, 31, 'Blue Door Elm Ltd'],
	[5, 32, 'Elm Ltd'],
])('a name goes on %i pixels below in print of %i pixels: %s', (gap, height, merchant) => {
	const page = printedRows('Blue Door', 'Elm Ltd');
	Object.assign(page.lines[1].box, { y: 24 + gap, height });
	expect(readPage('receipt', page)).toMatchObject({ merchant });
});

test.each(['商户名称', '商家名称', '店铺名称', '收款单位', '收款方', 'Merchant name'])(
	'the label of a merchant: %s',
	(label) => {
		const rows = ['Blue Door', `${label} | Elm Trading`];
		expect(readDocument('receipt', rows)).toMatchObject({ merchant: 'Elm Trading', unsure: [] });
	},
);

test.each([
	[30, ['merchant']],
	[33, []],
])('a name on top is sure in print larger than of all others: %d pixels', (height, unsure) => {
	const page = printedRows('Blue Door', 'Noodle House', 'Garden', 'Tel 5550100', 'Total | 5.00');
	page.lines[0].box.height = height;
	expect(readPage('receipt', page)).toMatchObject({ merchant: 'Blue Door', unsure });
});

/** The date of a receipt. */
test.each<DocumentCase>([
	[
		'beside its label rather than another',
		['01/02/2026', 'Date: 25/12/2026'],
		{ date: '2026-12-25' },
	],
	[
		'without a label',
		['Kiosk', '25/12/2026 10:11', 'Total 12.00'],
		{ date: '2026-12-25', unsure: [] },
	],
	[
		'none of another thing',
		['Member since 01/02/2015', 'Best before 25/12/2026', 'Exp. 01/02/2028'],
		{ date: null },
	],
	...[
		...[
			'Due',
			'Expires',
			'Exp.',
			'Exp ',
			'Exp',
			'Valid',
			'Not until',
			'Best before',
			'Arrival',
			'Departure',
		],
		...[
			'Check-in',
			'Check out',
			'Birthday',
			'D.O.B.',
			'Effective',
			'Delivery',
			'Member since',
			'Not from',
		],
		...['到期', '有效', '入住', '离店', '出生', '截止', '付款期', '抄表', '支払期限'],
		...[
			'Limite',
			'Paiement',
			'Payement',
			'Fällig',
			'Zahlbar',
			'Zahlungsziel',
			'Lieferdatum',
			'Leistungsdatum',
		],
		...[
			'Bestelldatum',
			'Échéance',
			'Livraison',
			'Commande',
			'Vencimiento',
			'Scadenza',
			'Vervaldatum',
			'Date of birth',
		],
	].map(
		(label): DocumentCase => [`not that of ${label}`, [`${label}: 25/12/2026`], { date: null }],
	),
	...[
		'Python 3.11.12',
		'App version 1.12.20',
		'Board 10/12/15 mm',
		'Tel. 01.12.25',
		'Code: 20-11-22',
	].map((row): DocumentCase => [`none out of ${row}`, [row], { date: null }]),
	[
		'with a short year behind words only where a label or a time says so',
		['Python 3.11.12', 'Datum 22.11.26', 'Kasse 3.11.26 10:11'],
		{ date: '2026-11-22' },
	],
	['beside a time', ['Kasse 3.11.26 10:11'], { date: '2026-11-03' }],
	['behind a time', ['04:24pm 22/11/26'], { date: '2026-11-22', unsure: [] }],
	['beside its label in Indonesian', ['Tanggal: 21-09-15'], { date: '2015-09-21' }],
	[
		'in a header rather than without a label',
		['24/12/2026', 'Date | Time', '25/12/2026 | 10:11'],
		{ date: '2026-12-25' },
	],
	[
		'two dates without labels',
		['25/12/2026', '26/12/2026'],
		{ date: '2026-12-25', unsure: ['date'] },
	],
	[
		'eight digits only where nothing else is',
		['20261224', '25/12/2026'],
		{ date: '2026-12-25', unsure: [] },
	],
	['misread', ['Kiosk', 'Date | 18/Q1/2018'], { date: '2018-01-18', unsure: ['date'] }],
	['a comma for a dot', ['Kiosk', '04.12,2026 11:26'], { date: '2026-12-04', unsure: ['date'] }],
	['of three numbers with commas', ['Kiosk', 'Size 4,12,2026'], { date: null }],
	[
		'misread, but repeated',
		['Kiosk', 'Date | 18/Q1/2018', '18/01/2018 10:11'],
		{ date: '2018-01-18', unsure: [] },
	],
])('date: %s', (_, rows, values) => {
	expect(readDocument('receipt', rows)).toMatchObject(values);
});

test.each([
	...['Bill date', 'Invoice date', 'Transaction date', 'Date Time', 'Receipt date', 'Datum'],
	...['交易时间', '下单时间', '结账时间', '消费时间', '开票日期', '时间'],
	...['Dt', 'Dated', 'Issue date', 'Tarih', '日付', '日時', '発行日'],
	...['거래일시', '거래일자', '일시', '일자'],
])('the label of a receipt’s date: %s', (label) => {
	const rows = ['24/12/2026', `${label}: 25/12/2026`];
	expect(readDocument('receipt', rows)).toMatchObject({ date: '2026-12-25', unsure: [] });
});

test.each<DocumentCase>([
	['after a number sign', ['Receipt #A0012'], { receiptNumber: 'A0012' }],
	['up to the next label', ['Bill No : 1234 | Table: 12'], { receiptNumber: '1234' }],
	['up to a label that lost its blank', ['Check:1413Guests:1'], { receiptNumber: '1413' }],
	['not the next label', ['Bill No :', 'Table: 12'], { receiptNumber: null }],
	...['Page 1', 'Pag. 1', 'Pagina 1', 'Página 1', 'Seite 1', 'Blatt 1', '- Copy 2'].map(
		(remark): DocumentCase => [
			`without ${remark}`,
			[`Bill No: A12 ${remark}`],
			{ receiptNumber: 'A12' },
		],
	),
	['a word is no number', ['Receipt No: pending'], { receiptNumber: null }],
	['up to eight letters before a digit', ['Bill No: ABCDEFGH1'], { receiptNumber: 'ABCDEFGH1' }],
	['more are words', ['Bill No: as ordered 1'], { receiptNumber: null }],
	['no page within a word', ['Bill No: Pagean1'], { receiptNumber: 'Pagean1' }],
	['nor at its end', ['Bill No: Tpage1'], { receiptNumber: 'Tpage1' }],
	['eight digits are no date', ['Bill No: 20261122'], { receiptNumber: '20261122' }],
	['a date is none', ['Receipt', 'Bill No: Date 02/03/2026'], { receiptNumber: null }],
	['without any of two dates', ['Bill No: A12 2/3/26 due 4/5/26'], { receiptNumber: 'A12' }],
	...[', 2/3/26', ', dated: 2/3/26', ' (dated 2/3/26)'].map(
		(date): DocumentCase => [`without${date}`, [`Bill No: A12${date}`], { receiptNumber: 'A12' }],
	),
	['a date may be part of one', ['Bill No: A-2026-03-02'], { receiptNumber: 'A-2026-03-02' }],
	['right behind a letter, too', ['Bill No: A2026-03-02'], { receiptNumber: 'A2026-03-02' }],
	['Chinese', ['单号：20261001123456'], { receiptNumber: '20261001123456' }],
	['German', ['Gasthaus', 'Rechnung Nr. 20481'], { receiptNumber: '20481' }],
	['German, for a slip', ['Beleg-Nr.: 0815/3'], { receiptNumber: '0815/3' }],
	['French', ['Ticket N° 4711'], { receiptNumber: '4711' }],
	['Spanish', ['Nº de ticket: 000123'], { receiptNumber: '000123' }],
	['Italian', ['DOCUMENTO N. 0042-0017'], { receiptNumber: '0042-0017' }],
])('receipt number: %s', (_, rows, values) => {
	expect(readDocument('receipt', rows)).toMatchObject(values);
});

test.each<DocumentCase>([
	[
		'labels left of their values',
		[
			'Northwind Traders Ltd',
			'Invoice No. 2026-118',
			'Date: 31 August 2026',
			'Due: 30 September 2026',
			'Invoice to: Contoso Inc.',
			'Subtotal | £1,000.00',
			'VAT @ 20% | £200.00',
			'Total due | £1,200.00',
		],
		{
			invoiceNumber: '2026-118',
			invoiceDate: '2026-08-31',
			dueDate: '2026-09-30',
			seller: 'Northwind Traders Ltd',
			buyer: 'Contoso Inc.',
			subtotal: 1000,
			tax: 200,
			total: 1200,
			currency: 'GBP',
			unsure: [],
		},
	],
	[
		'a receiver below its label, beside another heading',
		[
			'Acme Ltd',
			'',
			'Bill to | @300 Project',
			'Jane Roe | @300 Kitchen',
			'1 Quay St | @300 Phase two',
			'Hull HU1 2AA',
		],
		{ buyer: 'Jane Roe', unsure: ['buyer'] },
	],
	[
		'a receiver beside its label, above the address',
		['Acme Ltd', '', 'Bill to: Jane Roe', '1 Quay St', 'Hull HU1 2AA'],
		{ buyer: 'Jane Roe', unsure: [] },
	],
	[
		'a receiver beside its label, and an address elsewhere',
		[
			'Acme Ltd',
			'',
			'Bill to | @300 Jane Roe',
			'Goods | @300 Cash',
			'',
			'Ben Lee',
			'1 Quay St',
			'Hull HU1 2AA',
		],
		{ buyer: 'Jane Roe', unsure: ['buyer'] },
	],
	[
		'labels above their values',
		[
			'Invoice number | @300 Invoice date | @600 Due date',
			'100234 | @300 06/05/2026 | @600 05/06/2026',
			'Bill to:',
			'Jane Roe',
		],
		{
			invoiceNumber: '100234',
			invoiceDate: '2026-05-06',
			dueDate: '2026-06-05',
			buyer: 'Jane Roe',
		},
	],
	[
		'a number that begins as its label does',
		['Inv No | @300 Date', 'INV-2026-0091 | @300 06/05/2026'],
		{ invoiceNumber: 'INV-2026-0091', invoiceDate: '2026-05-06' },
	],
	...(
		[
			['German', 'Rechnungsnummer', 'Rechnungsdatum', 'Zahlbar bis'],
			['French', 'Facture N°', 'Date de facture', 'Échéance'],
			['Spanish', 'Nº de factura', 'Fecha de factura', 'Fecha de vencimiento'],
			['Italian', 'Fattura n.', 'Data', 'Scadenza'],
			['Dutch', 'Factuurnummer', 'Factuurdatum', 'Vervaldatum'],
			['Portuguese', 'Fatura', 'Data', 'Vencimento'],
		] as const
	).map(
		([language, number, date, due]): DocumentCase => [
			language,
			[`${number} F-77/26`, `${date}: 10/02/2026`, `${due}: 12/03/2026`],
			{ invoiceNumber: 'F-77/26', invoiceDate: '2026-02-10', dueDate: '2026-03-12', unsure: [] },
		],
	),
	[
		'a due date in words',
		['Invoice date: 06/05/2026', 'Due date: upon receipt'],
		{ invoiceDate: '2026-05-06', dueDate: null },
	],
	[
		'a seller with a label before the head',
		['Blue Door', 'Sold by: Acme Inc.'],
		{ seller: 'Acme Inc.' },
	],
	[
		'Chinese',
		['销售方：甲公司 | 购买方：乙公司', '发票号码：123', '到期日：2026-12-01'],
		{ seller: '甲公司', buyer: '乙公司', invoiceNumber: '123', dueDate: '2026-12-01' },
	],
	[
		'a number with its date behind it',
		[
			'Feinkost Berger GmbH - Hafenstr. 3 - 20457 Hamburg',
			'Rechnung | Seite 1',
			'Rechnung Nr. 4711-26 vom 13.11.2026',
			'Zahlungsziel 27.11.2026',
			'Lieferdatum 10.11.2026',
		],
		{
			seller: 'Feinkost Berger GmbH',
			invoiceNumber: '4711-26',
			invoiceDate: '2026-11-13',
			dueDate: '2026-11-27',
			unsure: [],
		},
	],
	[
		'a date without a label, but behind the number of an order',
		[
			'Rechnung gemäß Beleg Nr. 2026-47 vom 24.12.2026',
			'12.11.2026',
			'Rechnung Nr. 4711 vom 13.11.2026',
		],
		{ invoiceDate: '2026-11-13', unsure: [] },
	],
	...['Nº', 'Nr'].map(
		(end): DocumentCase => [
			`it is none before two words: ${end}`,
			[`Fatura ${end} FT 2023/55`],
			{ invoiceNumber: 'FT 2023/55' },
		],
	),
	...['N0:', 'N0.', 'N0'].map(
		(end): DocumentCase => [
			`the end of its label, misread, is no number: ${end}`,
			[`Invoice ${end} 77120`],
			{ invoiceNumber: '77120', unsure: [] },
		],
	),
	[
		'a number that looks like the end of its label',
		['Rechnung # RE-507 vom 13.11.2026'],
		{ invoiceNumber: 'RE-507', invoiceDate: '2026-11-13', unsure: [] },
	],
	[
		'labels that lost their accents',
		[
			'FACTURE | Atelier Dumas SARL',
			'Facture n°562 du 2 juillet 2026 | @600 Page 1/2',
			'Date limite de paiement le 05/08/2026',
			'Facture n°562 - Page 2/2',
		],
		{
			seller: 'Atelier Dumas SARL',
			invoiceNumber: '562',
			invoiceDate: '2026-07-02',
			dueDate: '2026-08-05',
			unsure: [],
		},
	],
	['Echeance', ['Echeance : 05/08/2026'], { dueDate: '2026-08-05', unsure: [] }],
	['a unit is no form of firms', ['Blue Door Cafe', 'Rice 5 kg'], { seller: 'Blue Door Cafe' }],
	['nor is a word', ['Blue Door Cafe', 'Silver of Ag and Cu'], { seller: 'Blue Door Cafe' }],
	[
		'two firms side by side',
		['Lieferant | @400 Kunde', 'Nordwind GmbH | @400 Kontor AG', 'Weg 1 | @400 Weg 2'],
		{ seller: 'Nordwind GmbH', unsure: [] },
	],
	[
		'what stands far beside it is no part of a name',
		['Elm House | @181 Oak School'],
		{ seller: 'Elm House' },
	],
	['what stands nearer is', ['Elm House | @180 Oak School'], { seller: 'Elm House Oak School' }],
	[
		'without what a foot says behind its form',
		['Elm Trading Limited. Registered in England'],
		{ seller: 'Elm Trading Limited' },
	],
	[
		'without a label: whose address is not the sender’s',
		['Elm House', 'Weg 1 | @400 Oak School', '20457 Hamburg | @400 Hill 2', ' | @400 Bath BA1 5NB'],
		{ seller: 'Elm House', buyer: 'Oak School', unsure: ['buyer'] },
	],
	[
		'nor the sender’s own, said in one line above it',
		['Elm House', '', 'Elm House, Weg 120457 Hamburg', 'Oak School', 'Weg 2', '20459 Hamburg'],
		{ seller: 'Elm House', buyer: 'Oak School' },
	],
	[
		'a heading above an address is no name',
		['Elm House', '', 'Lieferadresse', 'Oak School', 'Weg 2', '20459 Hamburg'],
		{ buyer: 'Oak School' },
	],
	...[
		'12345 Ulm',
		'3811 GX Ede',
		'Reno, NV 89501',
		'Bath BA1 5NB',
		'Ulster K2A 1H6',
		'D-12345 Ulm',
	].map(
		(town): DocumentCase => [
			`whose address ends in ${town}`,
			['Elm House', '', 'Oak School', 'Weg 2', town],
			{ seller: 'Elm House', buyer: 'Oak School' },
		],
	),
	...[
		['Oak School', '12345 Ulm'],
		['Oak School', 'Weg 2', 'Ulm'],
		['Oak School', '', 'Weg 2', '12345 Ulm'],
		['Oak School', 'Weg 2', ' | @13 12345 Ulm'],
	].map(
		(rows): DocumentCase => [`no address: ${rows}`, ['Elm House', '', ...rows], { buyer: null }],
	),
	[
		'who is addressed sends no invoice',
		['Mme Elm', 'Weg 2', '12345 Ulm', '', 'Nuage'],
		{ seller: 'Nuage', buyer: 'Mme Elm' },
	],
	[
		'rather who is addressed than another with an address',
		['Nuage', '', 'Agence', 'Rue 1', '54321 Lyon', '', 'Mme Elm', 'Weg 2', '12345 Ulm'],
		{ buyer: 'Mme Elm' },
	],
	['a name like a label', ['Customer | Bill Elm'], { buyer: 'Bill Elm' }],
	[
		'nor does who is named so',
		['Client: Oak School', '', 'Elm House'],
		{ seller: 'Elm House', buyer: 'Oak School' },
	],
	[
		'nor where he lives',
		['Client', 'Oak School', 'Hill House', 'Bath BA1 5NB', '', 'Elm House'],
		{ seller: 'Elm House', buyer: 'Oak School' },
	],
	[
		'in the foot',
		[
			'Client: Oak School',
			...Array<string>(9).fill('Tea | 1.00'),
			'Oak Ltd',
			'Elm Ltd',
			'Ash Bank Ltd',
		],
		{ seller: 'Elm Ltd', unsure: ['seller'] },
	],
	[
		'next to its heading, rather than in the head',
		['Elm School', '', 'Vendor | @400 Deliver to', 'Oak House | @400 Hill House'],
		{ seller: 'Oak House' },
	],
	...['To', 'For', 'Aan', 'Pour', 'Para', '致'].map(
		(label): DocumentCase => [
			`${label}:`,
			['Elm House', `${label}: Oak School`],
			{ buyer: 'Oak School' },
		],
	),
	[
		'below a label beside another and its value',
		['Elm House', 'Aan | @300 Factuurnummer 4711', 'Oak School'],
		{ buyer: 'Oak School', invoiceNumber: '4711' },
	],
	['no label within a sentence', ['Elm House', 'For services rendered'], { buyer: null }],
	['nor behind other words', ['Elm House', 'Our bill for: Oak School'], { buyer: null }],
	['of a number alone', ['Elm House', 'Number: 4711'], { invoiceNumber: '4711' }],
	['rather of an invoice', ['No. 4711', 'Invoice No. 4712'], { invoiceNumber: '4712', unsure: [] }],
	['of an item', ['No | Item', '471 | Tea'], { invoiceNumber: null }],
	['of something else', ['Elm House', 'Room No. 471'], { invoiceNumber: null }],
	['of a house', ['Elm House', 'Sanayi 4 Cad. No 18'], { invoiceNumber: null }],
	...[
		...['Credit Note', 'Gutschrift', 'Nota de crédito', 'Nota di credito', 'Creditnota', 'Avoir'],
		...[
			'Statement of account',
			'Purchase Order',
			'Quotation',
			'Quote',
			'Estimate',
			'Angebot',
			'Devis',
		],
		...[
			'Offerte',
			'Presupuesto',
			'Preventivo',
			'Mahnung',
			'Kontoauszug',
			'Delivery note',
			'Lieferschein',
		],
		...['Bon de commande', 'Bon de livraison', 'Albarán', 'Guest folio', 'Credit memo', '送货单'],
	].map(
		(title): DocumentCase => [`${title} is a title`, [title, 'Elm House'], { seller: 'Elm House' }],
	),
	['a label with its value below', ['Kunde:', 'Nummer | : 4711'], { buyer: null }],
	['an address is no name', ['Customer: 20457 Hamburg'], { buyer: null }],
	['a sentence is no name', ['Invoice to pay by transfer to this account:'], { buyer: null }],
	['a title is no name', ['Customer | Tax Invoice'], { buyer: null }],
	[
		'a firm may have such a word in its name',
		['Customer: Receipt Bank Ltd'],
		{ buyer: 'Receipt Bank Ltd' },
	],
	[
		'a stamp is no name',
		['通行费 湖', '国家税务总局', '上海市税务局', '北京天猫技术中心'],
		{ seller: '北京天猫技术中心' },
	],
	['the next heading is no name', ['Bill to | Ship to', '4711 | 4712'], { buyer: null }],
	[
		'the headings of a table are no name',
		['Room | Check in | Check out', '12 | 3 Nov | 4 Nov', 'Hotel Meridian', 'Berlin'],
		{ seller: 'Hotel Meridian' },
	],
	[
		'of an order that a sentence names',
		['Rechnung gemäß Bestellung Nr. 2026-47'],
		{ invoiceNumber: null },
	],
	['dollars are of several countries', ['Total | $5.00'], { currency: null }],
	['dollars of one', ['Total | US$ 5.00'], { currency: 'USD' }],
	['a code before dollars', ['Total MXN | $ 5.00'], { currency: 'MXN' }],
	['no code before a full stop', ['Shop', 'Weg 4. Cad. No 18'], { currency: null }],
	['yen', ['合計 | ¥5', 'ありがとう'], { currency: 'JPY' }],
	['yen beside a tax', ['消費税 | ¥5', 'ありがとう'], { currency: 'JPY' }],
	['yuan', ['合计 | ¥5.00'], { currency: 'CNY' }],
	['yuan by another word', ['金额 | ¥5.00'], { currency: 'CNY' }],
	['a code', ['Total CHF 5.00'], { currency: 'CHF', evidence: { currency: { text: 'CHF' } } }],
	['two currencies', ['Total EUR 5.00', 'or USD 6.00'], { currency: 'EUR', unsure: ['currency'] }],
	['no mark within a word', ['Farm 5.00', 'Graded in USDA lots'], { currency: null }],
	['rupees of several countries', ['Total Rs 5.00'], { currency: null }],
	['no code within words', ['Please try our site', 'Powered by PHP'], { currency: null }],
	['in the word for it', ['All prices in USD'], { currency: 'USD' }],
	['yen or yuan', ['Total | ¥5.00'], { currency: null, evidence: { currency: null } }],
	['both', ['お会計 ¥5', '发票'], { currency: null }],
	...Object.entries({
		...{
			'RM 5': 'MYR',
			'RM: 5': 'MYR',
			'RM -5': 'MYR',
			MYR5: 'MYR',
			'USD (5.00)': 'USD',
			'5.00 usd': 'USD',
			'HK$ 5': 'HKD',
			'US $5': 'USD',
		},
		...{
			NT$5: 'TWD',
			NTD5: 'TWD',
			S$5: 'SGD',
			RMB5: 'CNY',
			人民币5: 'CNY',
			'5元': 'CNY',
			'5円': 'JPY',
		},
		...{
			'€5': 'EUR',
			'5 €': 'EUR',
			'£.50': 'GBP',
			'₹5': 'INR',
			'Total (BRL)': 'BRL',
			'Currency: THB': 'THB',
			'Total (Baht)': 'THB',
			'5 Euro': 'EUR',
			'UGX 5': 'UGX',
		},
	}).map(([row, currency]): DocumentCase => [row, ['Shop', row], { currency }]),
])('invoice: %s', (_, rows, values) => {
	expect(readDocument('invoice', rows)).toMatchObject(values);
});

/** Every 30 pixels, beside lines every 36 pixels. */
test('an address beside lines that are closer to each other', () => {
	const at = (line: TextLine, x: number, y: number) => ({ ...line, box: { ...line.box, x, y } });
	const address = printedRows('Oak School', 'Hill House', 'Weg 2', '12345 Ulm');
	const closer = printedRows('a: 1', 'b: 2', 'c: 3', 'd: 4', 'e: 5');
	const foot = printedRows('Tea | @500 1.00', 'Tea | @500 1.00');
	const lines = [
		...printedRows('Elm House').lines,
		...address.lines.map((line, index) => at(line, 0, 80 + 36 * index)),
		...closer.lines.map((line, index) => at(line, 500, 80 + 30 * index)),
		...foot.lines.map((line) => at(line, line.box.x, 300 + line.box.y)),
	];
	const read = readPage('invoice', { ...foot, lines });
	expect(read).toMatchObject({ seller: 'Elm House', buyer: 'Oak School' });
});

/** Each label as it is printed before what it asks for; a worse candidate stands above. */
const labels = (...lists: string[]) => lists.flatMap((list) => list.split(', '));
test.each([
	...['Receipt', 'Bill', 'Invoice', 'Inv', 'Slip', 'Ticket', 'Document', 'Doc'].map(
		(name) => `${name} No`,
	),
	...['Receipt', 'Bill', 'Invoice', 'Slip', 'Ticket', 'Order'].map((name) => `${name} Number`),
	...labels(
		'Transaction No., Trans No, Order No, RECEIPT #, Bill #, INVOICE#, Check #, Order #',
		'Rechnung Nr., Rechnungsnummer, Beleg Nr., Belegnummer, Bon-Nr., Bonnummer, Kvitto nr, Ticket N°',
		'Nº de ticket, Recibo nº, Scontrino n., DOCUMENTO N., Guest check, Note n°',
		'小票号, 收据号, 領収書番号, 单号, 流水号, 账单号, 订单号, 交易号, 票据号码, 发票号码',
		'رقم الإيصال, رقم الفاتورة',
	),
])('the label of a receipt’s number: %s', (label) => {
	const rows = ['Gold Ltd', `${label} A-17`];
	expect(readDocument('receipt', rows)).toMatchObject({ receiptNumber: 'A-17', unsure: [] });
});

test.each(
	labels(
		'Invoice No, Invoice Number, Tax Invoice No, Inv No, Inv Number, Bill No, Document No, Doc No, INVOICE #, Inv. #',
		'Rechnungsnummer, Rechnungs-Nr., Rechnung Nr., Belegnummer, Beleg Nr., Rechnung, Facture N°',
		'Numéro de facture, Facture, Nº de factura, Número de factura, Factura, Fattura n., Fattura',
		'Factuurnummer, Factuur, Fatura, 发票号码, 发票号, 发票编号, 账单号',
		'رقم الفاتورة, Faktura nr, 請求書番号, 請求番号, Credit Note No, Credit memo no, Folio no, Proforma No.',
		'Pro forma no, Quote number, Quotation no, Estimate no, Statement No, Quote ref., Folio, N° de facture',
		'N° facture, Devis n°, Numéro de devis, N° d’avoir, Avoir n°, Angebotsnummer, Angebot Nr., Gutschrift Nr.',
		'Offertenummer, Creditnota nr, Preventivo n., Bolletta n., Nº de presupuesto, Presupuesto nº',
		'报价单号, 报价编号, 对账单号, 单据编号, 单号',
	),
)('the label of an invoice’s number: %s', (label) => {
	const rows = ['Gold Ltd', `${label} A-17`];
	expect(readDocument('invoice', rows)).toMatchObject({ invoiceNumber: 'A-17', unsure: [] });
});

test.each([
	...labels(
		'Invoice date, Date of issue, Issue date, Date issued, Issued, Bill date, Billing date, Rechnungsdatum',
		"Belegdatum, Date de facture, Date d'émission, Fecha de factura, Fecha de emisión, Data fattura",
		'Factuurdatum, Data de emissão, Data wystawienia',
	).map((label) => ['Date: 24/12/2026', label]),
	...labels('开票日期, 开具日期, 发票日期, 账单日期, 発行日, 請求日').map((label) => [
		'日期: 24/12/2026',
		label,
	]),
	...labels('Date, Datum, Fecha, Data, 日期').map((label) => ['24/12/2026', label]),
])('above is %s, the label of an invoice’s date: %s', (above, label) => {
	expect(readDocument('invoice', [above, `${label}: 25/12/2026`])).toMatchObject({
		invoiceDate: '2026-12-25',
	});
});

test.each(
	labels(
		'Due date, Payment due, Date due, Due, Pay by, Fällig, Fällig am, Fälligkeit, Zahlbar bis, Zahlungsziel',
		"Échéance, Date d'échéance, Date limite de paiement, Vencimiento, Fecha de vencimiento, Scadenza",
		'Vervaldatum, Vencimento, Data de vencimento, Termin płatności, Срок оплаты, Please pay by',
		'お支払期限, 支払期限, お支払期日, 支払期日',
		'到期日, 付款期限, 付款截止日期, 缴费截止日期, 缴费期限, 付款日期',
	),
)('the label of a due date: %s', (label) => {
	expect(readDocument('invoice', [`${label} 25/12/2026`])).toMatchObject({
		dueDate: '2026-12-25',
		unsure: [],
	});
});

test.each([
	...labels(
		'Seller, Supplier, Vendor, Sold by, Billed by, From, Issued by, Lieferant, Verkäufer',
		'Rechnungssteller, Fournisseur, Vendeur, Proveedor, Vendedor, Fornitore, Leverancier',
		'Sprzedawca, Поставщик, Продавец, Exporter, Shipper',
		'销售方名称, 销售方, 卖方, 供应商, 供货单位, 收款单位, 开票方, 供方',
	).map((label) => ['seller', label]),
	...labels(
		'Bill to, Billed to, Invoice to, Sold to, Buyer, Customer name, Customer, Client, Attention',
		'Käufer, Kunde, Rechnungsempfänger, Rechnung an, Acheteur, Cliente, Comprador, Klant',
		'Spett.le, Nabywca, Покупатель, Messrs, Tenant, Consignee, Patient, Guest, Guest name, Prepared for',
		'Service for, Auftraggeber, A la atención de, Destinataire, Destinatario, Opdrachtgever',
		'购买方名称, 购买方, 买方, 客户名称, 客户, 购货单位, 付款单位, 付款人, 需方, 户名, 业主姓名, 业主, 客户姓名, 用户名称',
	).map((label) => ['buyer', label]),
])('the label of a %s: %s', (party, label) => {
	expect(readDocument('invoice', ['Blue Door', `${label} | Elm Trading`])).toMatchObject({
		[party]: 'Elm Trading',
	});
});

test.each(
	labels(
		'Ship to, Deliver to, Shipping address, Delivery address, Billing address, Warenempfänger, Lieferadresse',
		'Delivery terms, Payment terms, Terms of payment, Country of origin, Lieferanschrift, Rechnungsadresse, Adresse de livraison, Adresse de facturation, 收货人, 收货地址',
	),
)('the heading %s is no name', (heading) => {
	expect(readDocument('invoice', ['Bill to', heading])).toMatchObject({ buyer: null });
});
