import { readDocument, type DocumentCase } from './support/documents';

/** Which of the printed amounts are total, subtotal and tax of a receipt. */
test.each<DocumentCase>([
	[
		'a bill with tip: what is to pay is the last sum',
		[
			'Pasta | 50.00',
			'Subtotal | 50.00',
			'Tax | 4.12',
			'Total | 54.12',
			'Tip | 10.00',
			'Grand Total | 64.12',
		],
		{ total: 64.12, subtotal: 50, tax: 4.12, unsure: [] },
	],
	[
		'cash and change are no total',
		['Bread | 12.35', 'TOTAL | 12.35', 'Cash | 20.00', 'Change | 7.65'],
		{ total: 12.35, unsure: [] },
	],
	[
		'the rounded total, whatever it is called',
		['Item | 19.98', 'Sub Total | 19.98', 'Rounding | 0.02', 'Total Payable | 20.00'],
		{ total: 20, subtotal: 19.98, unsure: [] },
	],
	[
		'a large rounding is what is left to pay',
		['Item | 19.98', 'Rounding | 20.00', 'Cash | 50.00', 'Change | 30.00'],
		{ total: 20 },
	],
	[
		'savings, points and counts are no totals',
		[
			'Shampoo | 19.90',
			'TOTAL | 19.90',
			'TOTAL SAVINGS | 5.00',
			'TOTAL ITEMS SOLD 3',
			'POINTS TOTAL | 1250',
		],
		{ total: 19.9, unsure: [] },
	],
	[
		'a count within the label of a sum is none',
		['Subtotal (qty 2) | 18.00', 'Tax | 2.00', 'Total (2 items) | 20.00'],
		{ total: 20, subtotal: 18, tax: 2, unsure: [] },
	],
	[
		'the table of a tax summary holds no total',
		[
			'Nasi | 20.45',
			'Total | 20.45',
			'Cash | 21.00',
			'Change | 0.55',
			'GST Summary | Amount | Tax',
			'SR @6% | 19.29 | 1.16',
			'Total | 19.29 | 1.16',
		],
		{ total: 20.45, unsure: [] },
	],
	[
		'totals before and with tax',
		['Total before tax | 9.50', 'Estimated tax | 0.48', 'Order total | 9.98'],
		{ total: 9.98, subtotal: 9.5, tax: 0.48, unsure: [] },
	],
	[
		'a digit or a rate stuck to a label',
		['SubTotal1: | 40.00', 'TAX2 8.875%: | 3.55', 'Total | 43.55'],
		{ total: 43.55, subtotal: 40, tax: 3.55, unsure: [] },
	],
	[
		'the last word of a compound says what it is',
		['FUELTOTAL | 33.00', 'LIQTAX | 1.57'],
		{ total: 33, tax: 1.57, unsure: [] },
	],
	[
		'a word that only begins like a sum',
		['TAXI | 20.00', 'Totally Tea | 4.00'],
		{ total: null, tax: null },
	],
	[
		'an adjustment is no tax',
		[
			'Total (incl Tax) | 11.98',
			'RoundingAdjust | 0.02',
			'Rounding | 12.00',
			'Cash | 20.00',
			'Change | 8.00',
		],
		{ total: 12, tax: null },
	],
	[
		'a tax that is included, whatever stands first',
		['Total | 20.00', 'Incl. GST 7% | 1.31'],
		{ total: 20, tax: 1.31, unsure: [] },
	],
	[
		'of what a total includes the rate tells the tax',
		['Total due | 25.15', 'Total includes 6% GST of | 1.42'],
		{ total: 25.15, tax: 1.42, unsure: [] },
	],
	[
		'a tax that was paid',
		['Payment | 5.00', 'Total | 5.00', 'GST @6% Paid | 0.28'],
		{ total: 5, tax: 0.28, unsure: [] },
	],
	[
		'a sum without its tax',
		['Amt. Excl. GST | 94.16', 'GST 6% | 5.64', 'Total | 99.80'],
		{ subtotal: 94.16, tax: 5.64, total: 99.8, unsure: [] },
	],
	[
		'the tax of the rate that was bought',
		['Total | 22.60', 'GST 6% | 1.28', 'GST 0% | 0.00'],
		{ tax: 1.28, unsure: [] },
	],
	['a tax of nothing', ['Total | 22.60', 'GST 0% | 0.00'], { tax: 0, unsure: [] }],
	[
		'a subtotal less than an item is of another row',
		['Salmon roll | 26.00', 'Subtotal | 1.30'],
		{ subtotal: 1.3, unsure: ['subtotal'] },
	],
	[
		'a tax greater than the subtotal is none',
		['Tea | 6.00', 'Subtotal | 6.76', 'Sales tax | 86.26'],
		{ tax: null },
	],
	[
		'the first item below headings is no total',
		['Qty | @100 Item | @400 Amount', '2 | @100 Tea | @400 7.50', '1 | @100 Cake | @400 4.75'],
		{ total: null },
	],
	[
		'base and tax stand beside their rate, whatever their headings',
		['Total | 39,50', 'Basis | @200 Betr. | @300 Satz', '35,91 | @200 3,59 | @300 10%'],
		{ total: 39.5, subtotal: 35.91, tax: 3.59, unsure: [] },
	],
	[
		'a tax rounded otherwise',
		['Total | 0.99', '23% | @200 0.80 | @300 0.19 | @400 A'],
		{ subtotal: 0.8, tax: 0.19 },
	],
	[
		'base, tax and what they make stand in one row',
		[
			'Total | 99.33',
			'A | @200 84.54 | @300 14.79 | @400 99.33',
			'B | @200 0.00 | @300 0.00 | @400 0.00',
		],
		{ total: 99.33, subtotal: 84.54, tax: 14.79, unsure: [] },
	],
	[
		'of several rates none is the tax',
		['Total | 32.00', '5% | @200 20.00 | @300 1.00', '10% | @200 10.00 | @300 1.00'],
		{ total: 32, subtotal: null, tax: null },
	],
	[
		'the sum of the taxes beside one of them',
		[
			'Tax | @200 Base | @400 Amount',
			'VAT 20% | @200 80.00 | @400 16.00 | @600 Total taxes | @800 46.00',
			'VAT 5% | @200 600.00 | @400 30.00',
			'Subtotal | @800 680.00',
			'Total | @800 726.00',
		],
		{ subtotal: 680, tax: 46, total: 726 },
	],
	[
		'the price of one and of several are no tax block',
		['4 Tea | @200 1.00 | @300 4.00', '1 Cake | @300 1.00', 'Total | 5.00'],
		{ total: 5, subtotal: null, tax: null },
	],
	[
		'the price of one is no rate',
		['5 Tea | @200 20.00 | @300 100.00', '1 Cake | @300 20.00', 'Total | 120.00'],
		{ total: 120, subtotal: null, tax: null },
	],
	[
		'nor is the amount beside it',
		['Tea | @200 100.00 | @300 20.00', 'Total | 120.00'],
		{ total: 120, subtotal: null, tax: null },
	],
	[
		'nothing beside a total is no tax',
		['Total | 20.00', 'Debit | 0.00 | 20.00 | 20.00'],
		{ tax: null },
	],
	[
		'half the price is no tax',
		['Tea 50% | @200 100.00 | @300 50.00', 'Cake | @300 100.00', 'Total | 150.00'],
		{ total: 150, subtotal: null, tax: null },
	],
	[
		'a tax beside its rate and before what it is within',
		['Food | 28.95', '1.64 Food XYZ 6% | 28.95', 'Net TTL | 27.31'],
		{ subtotal: 27.31, tax: 1.64 },
	],
	[
		'a tax before its words and what it is within behind them',
		['Total | 44.85', '7.48 VAT TTL | 44.85', 'Net TTL | 37.37'],
		{ total: 44.85, subtotal: 37.37, tax: 7.48, unsure: [] },
	],
	[
		'what another total makes with tax or service is the subtotal',
		['Net total | 38.58', 'Tax | 2.42', 'Service | 4.00', 'TOTAL | 45.00'],
		{ total: 45, subtotal: 38.58, tax: 2.42, unsure: [] },
	],
	[
		'a net total of nothing more is what is to pay',
		['Total | 10.02', 'Rounding | -0.02', 'Net total | 10.00'],
		{ total: 10, subtotal: null, unsure: [] },
	],
	[
		'no subtotal is less than its tax',
		['Total back | -2.00', 'Tax | 12.00', 'Total | 10.00'],
		{ subtotal: null },
	],
	['a rand is one', ['Total due | R318.00'], { total: 318, unsure: [] }],
	['a sign that was misread', ['Total due | E318.00'], { total: 318, unsure: ['total'] }],
	[
		'what was paid, in other words',
		['Summe | 16,34', 'Total pago | 20,00', 'Troco | 3,66'],
		{ total: 16.34, unsure: [] },
	],
	['what includes tax is no tax', ['Total incl. GST | 53.00'], { total: 53, tax: null }],
	[
		'the tax within a total is no total',
		['Total | 53.00', 'GST included in total | 3.00'],
		{ total: 53, tax: 3 },
	],
	[
		'the total of a tax is one',
		['CGST | 9.00', 'SGST | 9.00', 'Total tax | 18.00', 'Total | 118.00'],
		{ total: 118, tax: 18 },
	],
	[
		'the first noun of a label counts',
		['Subtotal (GST) | 16.00', 'Total | 16.00'],
		{ subtotal: 16, tax: null },
	],
	[
		'with its tax, too',
		['Subtotal tax incl. | 16.00', 'Total | 16.00'],
		{ subtotal: 16, tax: null },
	],
	[
		'a service charge is a part',
		['Subtotal | 40.00', 'Service charge 10% | 4.00', 'Total | 44.00'],
		{ total: 44, subtotal: 40, unsure: [] },
	],
	[
		'a discount is taken off',
		['Subtotal | 40.00', 'Discount | 4.00', 'Total | 36.00'],
		{ total: 36, subtotal: 40, unsure: [] },
	],
	['a refund is negative', ['Shirt | -15.99', 'Total refund | -15.99'], { total: -15.99 }],
	[
		'nothing but a count gives null',
		['Total items: 7', 'Thank you'],
		{ total: null, subtotal: null, tax: null },
	],
	['a total less than an item', ['Tea | 60.00', 'Total | 45.00', 'Amount | 70.00'], { total: 70 }],
	[
		'a total less than an item because of a discount',
		['Tea | 60.00', 'Discount | 10.00', 'Total | 45.00', 'Amount | 70.00'],
		{ total: 45 },
	],
	[
		'an identifier is no amount',
		['USt-IdNr: DE1234 | HRB Nr. 372876', 'Service tax: AAAC | Phone: 875639', 'Tax 2026070255'],
		{ tax: null },
	],
	[
		'an invoice may begin with a summary',
		['Invoice Summary', 'Total amount due on 3 August 2026 | $4.11'],
		{ total: 4.11, unsure: [] },
	],
	[
		'its total goes before its parts, and a subtotal before a total without tax',
		[
			'Subtotal | 100.00',
			'Total excl. tax | 98.00',
			'Total tax | 18.00',
			'CGST | 9.00',
			'Total | 118.00',
		],
		{ subtotal: 100, tax: 18 },
	],
	['no tax of one of two rates', ['GST 6% | 3.00', 'GST 0% | 0.00'], { tax: 3 }],
	[
		'what was paid, where it is the sum',
		['Subtotal | 10.00', 'Tax | 2.00', 'Visa | 12.00'],
		{ total: 12 },
	],
	['what was paid in words for a sum', ['Ticket no 12', 'Total paid | 4.00'], { total: 4 }],
	['what was received goes before a total', ['合计 | 45.00', '实收 | 40.00'], { total: 40 }],
	[
		'a total beside its label goes before one below',
		['Total | 40.00', 'Total', '30.00'],
		{ total: 40 },
	],
	['without tax', ['Rechnungssumme ohne USt. | 624,90'], { subtotal: 624.9, tax: null }],
	[
		'the price of one and the freight are no totals',
		['Bruttopreis | 100,00', 'Frachtbetrag | 30,00'],
		{ total: null },
	],
	[
		'the sums below headings',
		[
			'Netto | @200 MwSt | @400 Endbetrag',
			'5,00 | @200 0,95 | @400 5,95',
			'2,90 | @200 0,20 | @400 3,10',
			'7,90 | @200 1,15 | @330 EUR | @400 9,05',
		],
		{ subtotal: 7.9, tax: 1.15, total: 9.05 },
	],
	[
		'of several amounts below headings, without their sum, none',
		[
			'Netto | @200 MwSt | @400 Endbetrag',
			'5,00 | @200 0,95 | @400 5,95',
			'2,90 | @200 0,20 | @400 3,10',
		],
		{ subtotal: null, tax: null, total: null },
	],
	[
		'percents show no decimal mark of money',
		['BASO | 43.636', 'TAX 10.00 % | 4364', 'GRAND TOTAL | 48.000'],
		{ total: 48000, tax: 4364 },
	],
	[
		'with a blank before their sign or none',
		['BASO | 43.636', 'TAX 10.00% | 4364', 'GRAND TOTAL | 48.000'],
		{ total: 48000, tax: 4364 },
	],
	[
		'nor does a count beside three amounts that may be grouped',
		['Ayam | 26.000', 'Tahu | 27.000', '2.00 x', 'TOTAL | 58.000'],
		{ total: 58000 },
	],
	['but it does beside two', ['Ayam | 26.000', '2.00 x', 'TOTAL | 26.000'], { total: 26 }],
	[
		"a till's short words",
		['Tea | 30,000', 'TL | 30,000', 'CASH | 100,000', 'CG | 70,000'],
		{ total: 30000, unsure: [] },
	],
	['a count in brackets', ['Tiket | 30,000', 'TOTAL (Qty 1.00) | 30,000'], { total: 30000 }],
	['a count without brackets', ['Total 7 item | 366.000'], { total: 366000 }],
	...['Rp. 10,000', 'RM 10,000', 'Rs 10,000'].map(
		(amount): DocumentCase => [
			`a code between a count and an amount: ${amount}`,
			[`Total: 1 ${amount}`],
			{ total: 10000 },
		],
	),
	[
		'what is left of what was paid is no total',
		['Total | 12.00', 'Amount paid | 12.00', 'Balance due | 0.00'],
		{ total: 12 },
	],
	[
		'nor is it where nothing tells what was paid',
		['Total | 12.00', 'Balance due | 0.00'],
		{ total: 12 },
	],
	[
		'what was owed before is no total, with its date before it',
		['10/01/26 | Balance forward | 12.00', 'Tea | 5.00', 'Payment | 12.00'],
		{ total: null },
	],
	['nothing to pay', ['Tea | 5.00', 'Voucher | -5.00', 'Total | 0.00'], { total: 0 }],
	['a weak word beside a plain number names no total', ['Room 7', 'Amount 12'], { total: null }],
	[
		'a total that is a plain number is doubted where money is',
		['Tea | 3.50', 'Total 12'],
		{ total: 12, unsure: ['total'] },
	],
	[
		'with and without tax, shortened',
		['TOTAL s/IVA | 11,34', 'IVA | 2,61', 'TOTAL c/ IVA | 13,95'],
		{ subtotal: 11.34, tax: 2.61, total: 13.95, unsure: [] },
	],
	['no tax is a third of a total', ['IVA | 0,30', 'TOTAL | 0,90'], { tax: null, total: 0.9 }],
	['a tax may be three tenths of it', ['IVA | 0,30', 'TOTAL | 1,00'], { tax: 0.3, total: 1 }],
	[
		'whatever is printed behind it',
		['IVA | 4,00', 'TOTAL | 10,00', 'Dinheiro | 20,00', 'Troco | 10,00', 'A pagar | 0,00'],
		{ tax: null, total: 10 },
	],
	['the highest tax of Europe', ['ÁFA 27% VAT | 27.00', 'Total | 127.00'], { tax: 27, total: 127 }],
	['a tax without a total', ['GST | 3.00'], { tax: 3 }],
	[
		'what is taxed is no tax',
		['Subtotal | 9.00', 'GST taxable | 9.00', 'GST 0% | 0.00'],
		{ tax: 0 },
	],
	[
		'a tax beside other amounts',
		['Tea | 5.00', 'GST 6% | 5.00 | 0.31', 'Total | 5.30'],
		{ total: 5.3, unsure: ['tax'] },
	],
	['words give no amount', ['Total: see invoice'], { total: null }],
	[
		'received is what was given where change is printed',
		['应收：88.00 | 实收：100.00 | 找零：12.00'],
		{ total: 88, unsure: [] },
	],
	['received is the total where no change is', ['牛肉面 | 36.50', '实收 | 36.50'], { total: 36.5 }],
	[
		'the same with a change of nothing',
		['合计 | 36.00', '实收 | 36.50', '找零 | 0.00'],
		{ total: 36.5 },
	],
	[
		'amounts under headings of their own',
		['Subtotal | @200 Tax | @400 Total', '27.00 | @200 3.00 | @400 30.00'],
		{ total: 30, subtotal: 27, tax: 3, unsure: [] },
	],
	['an amount below its label', ['Coffee', 'Total', '30.00', 'Thank you'], { total: 30 }],
	['below one with a count', ['Coffee', 'Subtotal (qty 2)', '30.00'], { subtotal: 30 }],
	['an amount below its label, on the right', ['Coffee', 'Total', '@300 30.00'], { total: 30 }],
	['the first of several below it', ['Coffee', 'Total', '5.00', '7.00'], { total: 5 }],
	['too far below it', ['Coffee', 'Total', '', '30.00'], { total: null }],
	[
		'a tax below its heading, which sums speak for',
		['Subtotal | 19.29', 'Total | 20.45', 'Amount | Tax', '19.29 | 1.16'],
		{ total: 20.45, tax: 1.16, unsure: [] },
	],
	[
		'a line of a tax summary is no total',
		['Nasi | 20.45', 'Total payable | 20.45', 'Total 6% supplies (excl. GST) | 24.00'],
		{ total: 20.45, subtotal: null },
	],
	[
		'a total without label, which sums speak for',
		['Tea | 5.00', 'Milk | 7.00', '12.00', 'Visa | 12.00'],
		{ total: 12, evidence: { total: { label: null } } },
	],
	['a rounding of one is what is to pay', ['Tea | 1.01', 'Rounding | 1.00'], { total: 1 }],
	['letters of a tax code beside an amount are no label', ['Total', '30.00 SR'], { total: 30 }],
	['a row between belongs to neither', ['Total', 'Table 5', '30.00'], { total: null }],
	['an amount takes no label from a row with money', ['Total | 30.00', '7.00'], { total: 30 }],
	[
		'the currency between label and amount',
		['Total | RM | 30.00', 'Equivalent EUR | 6.20'],
		{ total: 30 },
	],
	[
		'what follows with words of its own is another',
		['Total 12.34 | Thank you 5.00 off next time'],
		{ total: 12.34 },
	],
	[
		'what stands apart before the label is another',
		['Received by | Total | 12.34'],
		{ total: 12.34 },
	],
	['what ends in a colon before a label is another', ['Payment: Total 12.34'], { total: 12.34 }],
	[
		'labels in several cells',
		['Total | 45.00', 'NET | TOTAL | 12.34'],
		{ total: 12.34, unsure: [] },
	],
	['words without blanks', ['TotalAmountPayable 12.34'], { total: 12.34 }],
	['a word among letters that are none', ['GrandTotalXyzabc 12.34'], { total: 12.34 }],
	['a longer word is another', ['Totally 12.34'], { total: null }],
	[
		'a misread word is doubted',
		['Grand T0ta1 12.34', 'Subtotel | 10.00'],
		{ total: 12.34, subtotal: 10, unsure: ['total', 'subtotal'] },
	],
	['so is one with digits for letters', ['T0TA1 12.34'], { total: 12.34, unsure: ['total'] }],
	['and one among other words', ['Food T0TA1 12.34'], { total: 12.34, unsure: ['total'] }],
	[
		'but not where sums speak for it',
		['T0TA1 12.34', 'Cash 20.00', 'Change 7.66'],
		{ total: 12.34, unsure: [] },
	],
	['a number behind a word is none of its letters', ['Total1 12.34'], { total: 12.34, unsure: [] }],
	['two Chinese characters that look alike', ['合汁 12.34'], { total: 12.34, unsure: ['total'] }],
	['two that do not', ['合同 12.34'], { total: null }],
	[
		'known words of three letters that lost their blank',
		['Sub 10.00', 'Tax2.34', 'Due12.34', 'ABC99.00'],
		{ total: 12.34, tax: 2.34, unsure: [] },
	],
	[
		'subtotal and tax that make another sum',
		['Subtotal | 10.00', 'Tax | 2.00', 'Total | 12.34'],
		{ total: 12.34, unsure: ['total'] },
	],
	[
		'without a tax they make none',
		['Subtotal | 10.00', 'Total | 12.34'],
		{ total: 12.34, unsure: [] },
	],
	[
		'what else is printed may be a part of it',
		['Bag 0.34', 'Subtotal | 10.00', 'Tax | 2.00', 'Total | 12.34'],
		{ total: 12.34, unsure: [] },
	],
	[
		'a tax within the subtotal',
		['Subtotal | 12.34', 'Incl. tax | 0.34', 'Total | 12.34'],
		{ total: 12.34, unsure: [] },
	],
	['a result behind what it is made of', ['Total: 2 x 4.50 = 9.00'], { total: 9, unsure: [] }],
	['a fare', ['Fare RM2.60'], { total: 2.6, unsure: [] }],
	['a fare in Chinese', ['票价：35.00元'], { total: 35, unsure: [] }],
	['labels that are set equal', ['Tax=1.00 Total=9.00'], { total: 9, tax: 1 }],
	[
		'a mark that was lost, as the same amount has it',
		['Tea | 5.00', 'Milk | 9.00', 'Card 14.00', 'Total | 1400'],
		{ total: 14, unsure: ['total'] },
	],
	[
		'where decimals have a comma, too',
		['Tea | 5,00', 'Milk | 9,00', 'Card 14,00', 'Total | 1400'],
		{ total: 14, unsure: ['total'] },
	],
	[
		'one that no other amount tells, sums of such alone do not',
		['Tea | 5.00', 'Milk | 9.00', 'Beer 1.00', 'Total | 1400', 'Cash | 1400', 'Change | 0.00'],
		{ total: 1400, unsure: ['total'] },
	],
	[
		'whole money is as it is printed where another has its cents',
		['Tea | 5.00', 'Milk | 9.00', 'Cash | 14.00', 'Total | 14'],
		{ total: 14, unsure: [] },
	],
	[
		'and where most have none',
		['Tea $5', 'Milk $9', 'Tip $0.14', 'Total $14'],
		{ total: 14, unsure: [] },
	],
	[
		'a mark that was read as a blank',
		['Tea | 5.00', 'Cash | 14.25', 'Total 14 25'],
		{ total: 14.25 },
	],
	[
		'one that a rate alone tells',
		['Rate 14.25%', 'Total 14 25'],
		{ total: 14.25, unsure: ['total'] },
	],
	[
		'a total that cannot be read makes one above it doubtful',
		['Tea | 5.00', 'Total | 5.00', 'Rounded total 5 05'],
		{ total: 5, unsure: ['total'] },
	],
	[
		'one above it does not',
		['Net total 5 05', 'Tea | 5.00', 'Total | 5.00'],
		{ total: 5, unsure: [] },
	],
	['nor a count', ['Total | 5.00', 'Total qty 1 12'], { total: 5, unsure: [] }],
	[
		'what was paid, as items and a fee make it',
		['米线 | 36.65', '豆腐 | 10.70', '配送费 | 4.00', '已支付 | 51.35'],
		{ total: 51.35, unsure: [] },
	],
	['the cents of an amount that lost its mark are none', ['金额 | 94 00元'], { total: null }],
	['they may be others', ['应付：111 45元'], { total: 45, unsure: ['total'] }],
	[
		'one of two amounts without cents',
		['单价 2.50元', '金额 5800元'],
		{ total: 5800, unsure: ['total'] },
	],
	['a decimal mark read too high', ['金额 16·05'], { total: 16.05, unsure: ['total'] }],
	['a misread currency', ['Total RH14.25'], { total: 14.25, unsure: ['total'] }],
	['letters of an article', ['Total AB14.25'], { total: null }],
	['what an engine cut', ['Total | 1, | 250.00'], { total: 250, unsure: ['total'] }],
	['a first digit as close as words', ['Total 2 | @100 50.00'], { total: 50, unsure: ['total'] }],
	['a count as close', ['Total 2 x | @120 50.00'], { total: 50, unsure: [] }],
	['a sign that stands apart', ['Total | - | 12.00'], { total: 12, unsure: ['total'] }],
	['one behind a word', ['Total - | 12.00'], { total: 12, unsure: [] }],
	[
		'tax in other languages',
		['小計 | ¥1,000', '消費税 10% | ¥100', '合計 | ¥1,100'],
		{ total: 1100, subtotal: 1000, tax: 100, unsure: [] },
	],
	[
		'German',
		['Zwischensumme | 100,00', 'MwSt 19% | 19,00', 'Summe EUR | 119,00'],
		{ total: 119, subtotal: 100, tax: 19 },
	],
	[
		'a large word for a sale names a total weakly',
		['Sales | 40.00', 'Total | 44.00'],
		{ total: 44, unsure: [] },
	],
	['a weak word alone is enough', ['Tea | 1.00', 'Milk | 3.00', 'Amount | 4.00'], { total: 4 }],
	['an amount without label is no total', ['Tea | 1.00', '4.00'], { total: null }],
	['what was paid without change confirms it', ['Tea | 4.00', 'Visa | 4.00'], { total: 4 }],
	[
		'what was paid is the total where no other is',
		['Ticket no 12', 'Amount paid | 4.00'],
		{ total: 4, unsure: ['total'] },
	],
	['but not with its change', ['Amount paid | 5.00', 'Fee | 4.00', 'Change | 1.00'], { total: 4 }],
	['what was given is none', ['Ticket no 12', 'Cash | 5.00'], { total: null }],
	['a plain number is no total where money is', ['Total 12', 'Amount 3.50'], { total: 3.5 }],
	[
		'a part with a word that is not known',
		['Subtotal | 10.00', 'Subtotal Elmwood | 7.00'],
		{ subtotal: 10 },
	],
	['a sum goes before what was paid', ['Amount | 5.00', 'Amount paid | 4.00'], { total: 5 }],
	[
		'a weak word goes before a total where what was paid says so',
		['Total | 12.00', 'Amount | 13.00', 'Cash | 20.00', 'Change | 7.00'],
		{ total: 13 },
	],
	[
		'a small subtotal that was paid',
		['Subtotal | 0.80', 'Cash | 1.00', 'Change | 0.20'],
		{ total: 0.8 },
	],
	['nine digits are an identifier', ['Total 123456789'], { total: null }],
	['eight are a number', ['Total 12345678'], { total: 12_345_678 }],
	...'No Nr ID Tel Phone Fax Account Konto # ° № 号 號 码 碼 电话'
		.split(' ')
		.map((word): DocumentCase => [`an identifier: ${word}`, [`Total ${word} 55`], { total: null }]),
	[
		'a total in a summary below one',
		['Total | 20.45', 'Summary', 'Total | 19.29'],
		{ total: 20.45 },
	],
	[
		'a total below a summary that begins a page',
		['Summary', 'Total | 20.45'],
		{ total: 20.45, unsure: [] },
	],
	[
		'Arabic and Hebrew run from right to left',
		['10.00 | المجموع الفرعي', '2.00 SAR | الضريبة', '١٢٫٠٠ ر.س | الإجمالي | شكرا'],
		{
			...{ total: 12, subtotal: 10, tax: 2, unsure: [] },
			evidence: { total: { label: 'الإجمالي' } },
		},
	],
	[
		'beside words that run from left to right they do not',
		['Total | 12.00 | شكرا', 'VAT | 2.00 | مرحبا'],
		{ total: 12, tax: 2 },
	],
	['a plain number is one where no money is', ['Total 12'], { total: 12, unsure: [] }],
	[
		'a weak word among others above an amount names no total',
		['Amount Elmwood', '70.00'],
		{ total: null },
	],
	['the total of taxes goes before one', ['Total tax | 18.00', 'CGST | 9.00'], { tax: 18 }],
	[
		'an amount with its tax',
		['Parking | 5.00', 'Amount incl. GST | 5.00'],
		{ total: 5, tax: null },
	],
	[
		'the sum of a tax summary that includes it',
		['Total | 53.00', 'Total supplies incl. GST | 5.00'],
		{ total: 53, tax: null },
	],
	['what is included and no tax', ['Total | 53.00', 'Incl. breakfast | 3.00'], { tax: null }],
	[
		'a gross amount that is printed again',
		['Total | 119,60', 'Basis | @200 Betr. | @400 Brutto', '100,00 | @200 19,60 | @400 119,60'],
		{ total: 119.6, subtotal: 100, tax: 19.6 },
	],
	[
		'a rate with a comma',
		['Total | 119,60', 'Basis | @200 Betr. | @400 Satz', '100,00 | @200 19,60 | @400 19,6 %'],
		{ total: 119.6, subtotal: 100, tax: 19.6 },
	],
	[
		'a tax that is off by two cents is none of that rate',
		['Total | 0.99', '23% | @200 0.79 | @300 0.20 | @400 A'],
		{ subtotal: null, tax: null },
	],
	[
		'a tax block of six amounts',
		['Total | 119.00', 'A | @200 100.00 | 19.00 | 119.00 | 5.00 | 6.00 | 8.00'],
		{ subtotal: 100, tax: 19 },
	],
	[
		'more amounts in a row are no tax block',
		['Total | 119.00', 'A | @200 100.00 | 19.00 | 119.00 | 5.00 | 6.00 | 8.00 | 9.00'],
		{ subtotal: null, tax: null },
	],
])('%s', (_, rows, values) => {
	expect(readDocument('receipt', rows)).toMatchObject(values);
});

/** In the languages that option Language offers; each word of each row is needed. */
test.each<[language: string, total: string, tax: string, paid: string]>([
	['English', 'Gross 120.00', 'of which VAT 20.00', 'Cash 150.00 | Change 30.00'],
	['German', 'Zahlbetrag 120,00', 'MwSt 20,00', 'Gegeben 150,00 | Rückgeld 30,00'],
	['German, rounded', 'Summe 119,98 | Zu bezahlen CHF 120,00', 'MwSt 20,00', 'Rundung 0,02'],
	['German, for firms', 'Brutto 120,00', 'USt 20,00', 'Gegeben 150,00 | Wechselgeld 30,00'],
	['French', 'Total TTC 120,00', 'dont TVA 20,00', 'Espèces 150,00 | Rendu 30,00'],
	['Spanish', 'Importe total 120,00', 'IVA 20,00', 'Efectivo 150,00 | Cambio 30,00'],
	['Italian', 'Totale 120,00', 'di cui IVA 20,00', 'Contanti 150,00 | Resto 30,00'],
	['Portuguese', 'Total a pagar 120,00', 'IVA 20,00', 'Dinheiro 150,00 | Troco 30,00'],
	['Dutch', 'Totaal 120,00', 'BTW 20,00', 'Contant 150,00 | Wisselgeld 30,00'],
	['Swedish', 'Totalt 120,00', 'Moms 20,00', 'Kontant 150,00 | Växel 30,00'],
	['Russian', 'ИТОГО 120,00', 'НДС 20,00', 'Наличными 150,00 | Сдача 30,00'],
	['Korean', '합계 120.00', '부가세 20.00', '현금 150.00 | 거스름돈 30.00'],
	['Vietnamese', 'Tổng cộng 120,00', 'Thuế 20,00', 'Tiền mặt 150,00 | Tiền thừa 30,00'],
	['Thai', 'รวม 120.00', 'ภาษี 20.00', 'เงินสด 150.00 | เงินทอน 30.00'],
	['Malay', 'Jumlah 120.00', 'SST 20.00', 'Tunai 150.00 | Baki 30.00'],
	['Finnish', 'Yhteensä 120,00', 'ALV 20,00', 'Käteinen 150,00 | Takaisin 30,00'],
	['Danish', 'I alt 120,00', 'Moms 20,00', 'Kontant 150,00 | Byttepenge 30,00'],
	['Hungarian', 'Összesen 120,00', 'ÁFA 20,00', 'Készpénz 150,00 | Visszajáró 30,00'],
	['Hindi', 'कुल योग ₹१२०.००', 'जीएसटी ₹२०.००', 'नकद ₹१५०.०० | वापसी ₹३०.००'],
	['Arabic', 'الإجمالي ١٢٠٫٠٠', 'الضريبة ٢٠٫٠٠', 'نقدا ١٥٠٫٠٠ | الباقي ٣٠٫٠٠'],
	['Japanese', '合計 ¥120', '消費税 ¥20', 'お預り ¥150 | お釣り ¥30'],
])('a receipt in %s', (_, total, tax, paid) => {
	const rows = ['Tel 5550100', ...total.split(' | '), tax, ...paid.split(' | ')];
	expect(readDocument('receipt', rows)).toMatchObject({ total: 120, tax: 20, unsure: [] });
});

/** A subtotal, and what makes 99.02 of it. */
const SIX_PARTS = [
	...['Subtotal | 100.00', 'GST | 1.00', 'PST | 2.00', 'Service charge | 4.00'],
	...['Tip | 8.00', 'Discount | 16.00', 'Rounding | 0.02'],
];

const subtotals = (count: number) =>
	Array.from({ length: count }, (_, index) => `Subtotal | ${index + 3}.00`);

/** Whether an amount is sure. */
test.each<DocumentCase>([
	['two totals of one name', ['Total | 12.00', 'Total | 13.00'], { total: 13, unsure: ['total'] }],
	[
		'whatever stands around the name',
		['Total: | 12.00 | A', 'Total | 13.00 | B'],
		{ total: 13, unsure: ['total'], evidence: { total: { label: 'Total', text: '13.00' } } },
	],
	['the same twice', ['Total | 12.00', 'Total | 12.00'], { total: 12, unsure: [] }],
	[
		'cash without the change is another',
		['Total | 12.00', 'Cash | 20.00', 'Change | 7.00'],
		{ total: 12, unsure: ['total'] },
	],
	[
		'an amount that sums speak for is another',
		['Tea | 6.00', 'Milk | 7.00', 'Total | 18.00', 'Nett | 13.00'],
		{ total: 13, unsure: [] },
	],
	[
		'words that are not known cost less than none for a total',
		['Amount | 45.00', 'Total Elmwood | 70.00'],
		{ total: 70 },
	],
	[
		'they make a total another than that without',
		['Total Elmwood | 45.00', 'Total | 70.00'],
		{ total: 70, unsure: [] },
	],
	['a large rounding alone', ['Item | 19.98', 'Rounding | 20.00'], { total: 20 }],
	['a count without brackets', ['Total 3 items | 38.00'], { total: 38 }],
	['a count of anything in brackets', ['Total (3 articles) | 38.00'], { total: 38, unsure: [] }],
	[
		'several taxes make one, where the sum says so',
		['Subtotal | 330.00', 'CGST 2.5% | 8.25', 'SGST 2.5% | 8.25', 'Total | 346.50'],
		{ total: 346.5, subtotal: 330, tax: 16.5, unsure: [] },
	],
	[
		'a tax that is printed twice is one',
		['Subtotal | 10.00', 'Tax | 2.00', 'Total | 12.00', 'VAT 20% | 2.00'],
		{ tax: 2, unsure: [] },
	],
	[
		'nothing to add them to',
		['GST | 4.00', 'PST | 7.00', 'Total | 11.00'],
		{ total: 11, tax: null },
	],
	['the tax in a total', ['Ticket | 7.50', 'Total | 7.50', 'Incl. 19% VAT | 1.20'], { tax: 1.2 }],
	[
		'money stands behind the label',
		['Valor total R$ | 41,80', 'Desconto R$ | 1,80', 'Valor a pagar R$ | 40,00'],
		{ total: 40, unsure: [] },
	],
	[
		'a tax that comes on top',
		['Nettobetrag | 2.970,00', 'zzgl. 19% MwSt | 564,30', 'Gesamtbetrag | 3.534,30'],
		{ total: 3534.3, subtotal: 2970, tax: 564.3, unsure: [] },
	],
	['an amount in words beside it', ['人民币（大写）：贰仟叁佰元整 | ￥2300.00'], { total: 2300 }],
	['three letters are a word', ['Total', '30.00 SRX'], { total: null }],
	['nothing to pay is no total without its word', ['Tea | 0.00', 'Visa | 0.00'], { total: null }],
	['what is to pay goes before a later total', ['Nett | 45.00', 'Total | 70.00'], { total: 45 }],
	[
		'a later total for what is to pay is sure',
		['Total | 45.00', 'Nett | 70.00'],
		{ total: 70, unsure: [] },
	],
	[
		'whatever follows, sums of taxes too',
		['Total | 45.00', 'Nett | 70.00', 'Member | 5.00', 'GST Summary', 'Total | 45.00'],
		{ total: 70, unsure: [] },
	],
	[
		'three letters that are no word make another label, two do not',
		['Total Abc | 45.00', 'Total | 70.00'],
		{ total: 70, unsure: [] },
	],
	['two letters', ['Total Ab | 45.00', 'Total | 70.00'], { total: 70, unsure: ['total'] }],
	[
		'a total less than an item',
		['Tea | 60.00', 'Total | 6.00', 'Amount payable | 60.00'],
		{ total: 60 },
	],
	[
		'the rounded of two totals, by what was paid',
		['Tea | 30.91', 'Total | 30.91', 'Rounding | -0.01', 'Total rounded | 30.90', 'Cash | 30.90'],
		{ total: 30.9, unsure: [] },
	],
	[
		'nothing repeats what was read badly',
		['Tea', 'Tel 1', 'Tel 2', 'Tel 3', '~70 Total | ~70 12.00'],
		{ total: 12, unsure: ['total'] },
	],
	[
		'a count beside it does not',
		['Tea', 'Tel 1', 'Tel 2', 'Tel 3', '~70 Total 12 | ~70 12.00'],
		{ total: 12, unsure: ['total'] },
	],
	[
		'something repeats it',
		['Tea', 'Tel 1', 'Tel 2', 'Tel 3', '~70 Total | ~70 12.00', 'Visa | 12.00'],
		{ total: 12, unsure: [] },
	],
	[
		'anything repeats it',
		['Tea', 'Tel 1', 'Tel 2', 'Tel 3', '~70 Total | ~70 12.00', 'Member | 12.00'],
		{ total: 12, unsure: [] },
	],
	[
		'most of the page was read as badly',
		['~70 Tea', '~70 Tel 1', 'Tel 2', 'Tel 3', '~70 Total | ~70 12.00'],
		{ total: 12, unsure: [] },
	],
	[
		'it was read well, only the others still better',
		['Tea', 'Tel 1', 'Tel 2', 'Tel 3', '~96 Total | ~96 12.00'],
		{ total: 12, unsure: [] },
	],
	[
		'a sum of many parts makes it',
		[
			...['Subtotal | 40.00', 'Discount | 4.00', 'Service charge | 3.60', 'Tax | 2.16'],
			...['Rounding | 0.04', '~70 Total | ~70 41.80'],
		],
		{ total: 41.8, unsure: [] },
	],
	[
		'a sum makes it',
		['Tea | 5.00', 'Milk | 7.00', '~70 Total | ~70 12.00'],
		{ total: 12, unsure: [] },
	],
	[
		'an item and a tax make another',
		['Tea | 6.00', 'Tax | 2.00', 'Tel 1', 'Tel 2', 'Tel 3', '~70 Total | ~70 12.00'],
		{ total: 12, unsure: ['total'] },
	],
	[
		'a sum of six parts makes it',
		[...SIX_PARTS, '~70 Total | ~70 99.02'],
		{ total: 99.02, unsure: [] },
	],
	[
		'of seven nobody can say',
		[...SIX_PARTS, 'Delivery | 32.00', '~70 Total | ~70 131.02'],
		{ total: 131.02, unsure: ['total'] },
	],
	[
		'nor of the seventh payment, which had the change',
		['Total | 12.00', ...Array<string>(6).fill('Card | 1.00'), 'Cash | 20.00', 'Change | 8.00'],
		{ total: 12, unsure: ['total'] },
	],
	[
		'the sixth had it',
		['Total | 12.00', ...Array<string>(5).fill('Card | 1.00'), 'Cash | 20.00', 'Change | 8.00'],
		{ total: 12, unsure: [] },
	],
	[
		'nor of the seventh subtotal, what is taxed',
		[...subtotals(6), 'Subtotal | 10.00', '~70 Tax | ~70 2.00', 'Total | 12.00'],
		{ tax: 2, unsure: ['tax'] },
	],
	[
		'of the sixth one can',
		[...subtotals(5), 'Subtotal | 10.00', '~70 Tax | ~70 2.00', 'Total | 12.00'],
		{ tax: 2, unsure: [] },
	],
	[
		'what was paid in words for a sum is about as good as an amount without label',
		['Tea | 5.00', '12.00', 'Visa | 12.00', 'Total paid | 13.00'],
		{ total: 12, unsure: ['total'] },
	],
	['a subtotal as large as what stands above', ['Tea | 26.00', 'Subtotal | 26.00'], { unsure: [] }],
	[
		'several taxes and the service make the total',
		['Subtotal | 100.00', 'GST | 5.00', 'PST | 7.00', 'Service | 10.00', 'Total | 122.00'],
		{ tax: 12, unsure: [] },
	],
	[
		'a tax of nothing is no part of one that sums speak for',
		['Subtotal | 21.32', 'GST 6% | 1.28', 'GST 0% | 0.00', 'Total | 22.60'],
		{ tax: 1.28, unsure: [], evidence: { tax: { text: '1.28' } } },
	],
	[
		'of the taxes alone, not of their summary',
		[
			...['Subtotal | 330.00', 'CGST 2.5% | 8.25', 'SGST 2.5% | 8.25', 'Total | 346.50'],
			...['GST summary', 'CGST | 8.25', 'SGST | 8.25'],
		],
		{ tax: 16.5, evidence: { tax: { text: '8.25 8.25' } } },
	],
	['letters that were read as digits', ['Total | 1O.00'], { total: 10, unsure: ['total'] }],
	[
		'subtotal and tax make the total',
		['~70 Subtotal | ~70 10.00', 'Tax | 2.00', 'Total | 12.00'],
		{ subtotal: 10, unsure: [] },
	],
	[
		'they do not',
		['Tea', '~70 Subtotal | ~70 10.00', 'Tax | 2.00', 'Total | 13.00'],
		{ subtotal: 10, unsure: ['total', 'subtotal'] },
	],
])('how sure an amount is: %s', (_, rows, values) => {
	expect(readDocument('receipt', rows)).toMatchObject(values);
});

test('a document has its columns in one order, found or not', () => {
	const columnsOf = (document: 'receipt' | 'invoice') =>
		Object.keys(readDocument(document, ['Thank you']))
			.slice(0, -3)
			.join(' ');
	expect(columnsOf('receipt')).toBe('merchant date total subtotal tax receiptNumber');
	expect(columnsOf('invoice')).toBe(
		'invoiceNumber invoiceDate dueDate seller buyer subtotal tax total currency',
	);
});

/** What belongs to an amount's label, and what to a sum. */
test.each<DocumentCase>([
	[
		'words that stand apart before a label',
		['Received by | Total | 12.34'],
		{ total: 12.34, unsure: [], evidence: { total: { label: 'Total' } } },
	],
	[
		'what ends in a colon before it',
		['Payment: Total 12.34'],
		{ total: 12.34, unsure: [], evidence: { total: { label: 'Total' } } },
	],
	[
		'the amount before it',
		['Tax 1.00 | Total 12.34'],
		{ total: 12.34, tax: 1, evidence: { total: { label: 'Total' } } },
	],
	['a rate alone is no tax', ['GST 6%', 'Total | 10.00'], { tax: null }],
	[
		'a row with an amount heads no summary',
		['Total | 5.00', 'Summary of supplies | 5.00', 'Grand total | 20.00'],
		{ total: 20 },
	],
	['an identifier has its word alone', ['Total casino 55'], { total: 55 }],
	['and is as long without its separators', ['Total 1,234,567'], { total: 1_234_567 }],
	['whatever stands before it', ['Room 4711 | Total 123456'], { total: 123_456 }],
	[
		'a sum below six rates of a tax',
		[
			'Netto | @200 MwSt | @400 Endbetrag',
			...[...'123456'].map((net) => `${net},00 | @200 0,50 | @400 9,00`),
			'21,00 | @200 3,00 | @400 54,00',
		],
		{ subtotal: 21, tax: 3, total: 54 },
	],
	[
		'of more amounts none is their sum for sure',
		[
			'Netto | @200 MwSt | @400 Endbetrag',
			...[...'1234567'].map((net) => `${net},00 | @200 0,50 | @400 9,00`),
			'28,00 | @200 3,50 | @400 63,00',
		],
		{ subtotal: null, tax: null },
	],
	[
		'what was paid is the subtotal with its rounding',
		['Subtotal | 30.91', 'Rounding | -0.01', 'Cash | 30.90'],
		{ total: 30.9 },
	],
	[
		'items sum up by the last amount of each row',
		['Tea | 2.00 | 5.00', 'Milk | 3.00 | 7.00', '~70 Total | ~70 12.00'],
		{ total: 12, unsure: [] },
	],
])('amounts: %s', (_, rows, values) => {
	expect(readDocument('receipt', rows)).toMatchObject(values);
});
