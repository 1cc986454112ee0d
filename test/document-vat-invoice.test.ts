import { labelledFields } from '../nodes/OcrGeneral/output/fields';
import type { OutputSettings } from '../nodes/OcrGeneral/output/settings';
import { readDocument, type DocumentCase } from './support/documents';
import { SETTINGS } from './support/output-settings';
import { printedRows } from './support/printed-rows';

/** Chinese VAT invoices as they are printed: on paper, on a roll, as old electronic ones, fully digital. */
test.each<DocumentCase>([
	[
		'on paper, whose code and number have no label',
		[
			'3100162130 | @400 上海增值税专用发票 | @900 № 01234567 | @1200 3100162130',
			'@900 开票日期：2017年11月08日',
			'购 | @60 名 | @160 称：陕西某某文化传播有限公司 | @800 854/08293<<5*<9<5*87050',
			'买 | @60 纳税人识别号：91610000MA0U00000X',
			'方 | @60 地址、电话：西安市某路1号 029-2087193',
			'@60 开户行及账号：某银行 6222000011112222',
			'@60 *餐饮服务*餐费 | @800 222.33 | @950 3% | @1050 6.67',
			'@160 合 | @260 计 | @800 ￥222.33 | @1050 ￥6.67',
			'@60 价税合计（大写） | @300 贰佰贰拾玖圆整 | @900 （小写）￥229.00',
			'销 | @60 名 | @160 称：西安市某某人家餐厅',
			'售 | @60 纳税人识别号：507177062637783374',
		],
		{
			invoiceCode: '3100162130',
			invoiceNumber: '01234567',
			invoiceDate: '2017-11-08',
			buyerName: '陕西某某文化传播有限公司',
			buyerTaxId: '91610000MA0U00000X',
			sellerName: '西安市某某人家餐厅',
			sellerTaxId: '507177062637783374',
			amount: 222.33,
			tax: 6.67,
			total: 229,
			unsure: [],
		},
	],
	[
		'each number below its name, as near to the next name',
		[
			'购买方名称：青禾信息技术有限公司',
			'@2 纳税人识别号：91310000MA1K000001',
			'@2 销售方名称：云栖酒店管理有限公司',
			'@2 纳税人识别号：91110000MA0K000002',
		],
		{
			buyerName: '青禾信息技术有限公司',
			buyerTaxId: '91310000MA1K000001',
			sellerName: '云栖酒店管理有限公司',
			sellerTaxId: '91110000MA0K000002',
		},
	],
	[
		'on paper, read as one: the number runs into the code that is printed again',
		['5033020473陕西增值税普通发票№713436665033020473', '开票日期：2017年11月08日'],
		{ invoiceCode: '5033020473', invoiceNumber: '71343666', unsure: [] },
	],
	['with its code below the label', ['发票代码', '011001900111'], { invoiceCode: '011001900111' }],
	[
		'on paper, where the code only begins again',
		['机器 5033020473 | 陕西增值税普通发票№395901885033'],
		{ invoiceCode: '5033020473', invoiceNumber: '39590188', unsure: [] },
	],
	[
		'on paper, with the code once, behind other words',
		['机器 5033020473 | 陕西增值税普通发票 | №71343666'],
		{ invoiceCode: '5033020473', unsure: ['invoiceCode', 'invoiceNumber'] },
	],
	[
		'on paper, with the code once',
		['5033020473 | 陕西增值税普通发票 | №71343666'],
		{
			invoiceCode: '5033020473',
			invoiceNumber: '71343666',
			unsure: ['invoiceCode', 'invoiceNumber'],
		},
	],
	[
		'digits that are no code',
		['5033020473 | 发票 | №713436669999999999', '客户编号 123456789012'],
		{ invoiceCode: null, invoiceNumber: null },
	],
	[
		'on a roll, the seller first',
		[
			'上海增值税普通发票（卷票）',
			'发票代码：031001600311',
			'发票号码：12345678',
			'机打号码：12345679',
			'销售方名称：上海某某餐饮有限公司',
			'纳税人识别号：91310000MA1K000001',
			'开票日期：2026-11-22',
			'购买方名称：北京某某科技有限公司',
			'纳税人识别号：91110000MA0K000002',
			'合计金额（小写）：￥100.00',
		],
		{
			invoiceCode: '031001600311',
			invoiceNumber: '12345678',
			sellerName: '上海某某餐饮有限公司',
			sellerTaxId: '91310000MA1K000001',
			buyerName: '北京某某科技有限公司',
			buyerTaxId: '91110000MA0K000002',
			total: 100,
			unsure: ['total'],
		},
	],
	[
		'fully digital, the parties side by side',
		[
			'电子发票（普通发票） | @900 发票号码：24312000000012345678',
			'@900 开票日期：2026年11月22日',
			'购买方信息 | @160 名称：上海某某科技有限公司 | @700 销售方信息 | @860 名称：北京某某贸易有限公司',
			'@160 统一社会信用代码/纳税人识别号：91310000MA1FL00001 | @860 统一社会信用代码/纳税人识别号：91110000MA00000002',
			'合 | @260 计 | @850 ¥221.24 | @1200 ¥28.76',
			'价税合计（大写） | @300 贰佰伍拾圆整 | @900 （小写）¥250.00',
		],
		{
			invoiceCode: null,
			invoiceNumber: '24312000000012345678',
			buyerName: '上海某某科技有限公司',
			buyerTaxId: '91310000MA1FL00001',
			sellerName: '北京某某贸易有限公司',
			sellerTaxId: '91110000MA00000002',
			amount: 221.24,
			tax: 28.76,
			total: 250,
			unsure: [],
		},
	],
	[
		'a buyer without a number: the one number is of the nearer name',
		[
			'名称：个人',
			'纳税人识别号：',
			'合计 | ¥88.50 | ¥11.50',
			'价税合计（大写） | 壹佰圆整 | （小写）¥100.00',
			'名称：北京某某信息技术有限公司',
			'纳税人识别号：91110302562134916R',
		],
		{
			buyerName: '个人',
			buyerTaxId: null,
			sellerName: '北京某某信息技术有限公司',
			sellerTaxId: '91110302562134916R',
			unsure: [],
		},
	],
	[
		'names and numbers whose boxes overlap their labels: what stands at the edge of both was read twice',
		[
			'@0 名称：重 | @40 重庆某某餐饮公司 | @400 名称: | @450 : | @460 佛山某某制品厂',
			'@0 纳税人识别号： | @90 9 | @98 91350200MA2XYK7L3C | @500 纳税人识别号：92440605L38471029B',
		],
		{
			buyerName: '重庆某某餐饮公司',
			buyerTaxId: '91350200MA2XYK7L3C',
			sellerName: '佛山某某制品厂',
			sellerTaxId: '92440605L38471029B',
		},
	],
	[
		'names that an engine cut, labels with other marks and blanks',
		[
			'@0 名称；武 | @48 汉某某大学 | @400 名称：佛山某某厂',
			'@0 纳 税 人 识 别 号：91350200MA2XYK7L3C | @400 纳税人识别号：92440605L38471029B',
		],
		{
			buyerName: '武汉某某大学',
			buyerTaxId: '91350200MA2XYK7L3C',
			sellerName: '佛山某某厂',
			sellerTaxId: '92440605L38471029B',
			unsure: [],
		},
	],
	[
		'numbers close to each other whose labels lost their colons, letters that they do not have',
		[
			'名称：武汉某某大学 | @400 名称：佛山某某厂',
			'@0 信用代码/纳税人识别号91350200MA2XYK7L3O | @400 信用代码/纳税人识别号92440605L38471029B',
		],
		{
			buyerTaxId: '91350200MA2XYK7L3O',
			sellerTaxId: '92440605L38471029B',
			unsure: ['buyerTaxId'],
		},
	],
	[
		'a yuan sign misread',
		['合计 | Y734.59 | ￥22.04', '价税合计（大写） | @400 （小写）羊756.63'],
		{ amount: 734.59, tax: 22.04, total: 756.63, unsure: [] },
	],
	[
		'a lone name below the sums is the seller',
		['价税合计（小写）¥100.00', '名称：北京某某信息技术有限公司'],
		{ buyerName: null, sellerName: '北京某某信息技术有限公司', unsure: ['sellerName', 'total'] },
	],
	[
		'a lone name above them is the buyer',
		['名称：北京某某公司', '价税合计（小写）¥100.00'],
		{ buyerName: '北京某某公司', sellerName: null },
	],
	[
		'a lone name is whose it says',
		['销售方名称：北京某某公司', '价税合计（小写）¥100.00'],
		{ buyerName: null, sellerName: '北京某某公司' },
	],
	[
		'two numbers without names',
		['纳税人识别号：91310000MA1K000001', '税号：310115123456789'],
		{ buyerTaxId: '91310000MA1K000001', sellerTaxId: '310115123456789', unsure: [] },
	],
	[
		'a number of fourteen or twenty-one characters is none',
		['纳税人识别号：31011512345678', '纳税人识别号：913100000000000000001'],
		{ buyerTaxId: null, sellerTaxId: null },
	],
	[
		'one number below the second of two names',
		['名称：甲公司 | @600 名称：乙公司', '@600 纳税人识别号：91310000MA1K000001'],
		{ buyerTaxId: null, sellerTaxId: '91310000MA1K000001', unsure: [] },
	],
	[
		'one name and its number',
		['名称：甲公司', '纳税人识别号：91310000MA1K000001'],
		{ buyerName: '甲公司', buyerTaxId: '91310000MA1K000001', unsure: ['buyerName', 'buyerTaxId'] },
	],
	[
		'names of which the second says that it is the buyer',
		['名称：甲公司', '购买方名称：乙公司'],
		{ buyerName: '乙公司', sellerName: '甲公司' },
	],
	[
		'names of which the second says that it is the seller',
		['名称：甲公司', '销售方名称：乙公司'],
		{ buyerName: '甲公司', sellerName: '乙公司' },
	],
	...['开票日期', '开具日期', '日期'].map(
		(label): DocumentCase => [
			`the date beside ${label}`,
			['2026-11-20', `${label}：2026-11-22`],
			{ invoiceDate: '2026-11-22', unsure: [] },
		],
	),
	...['发票号码 12345678', '发票号12345678', '发票号码：1234 5678'].map(
		(row): DocumentCase => [row, [row], { invoiceNumber: '12345678' }],
	),
	...['发票代码：3100162130', '发票代码 031001600311'].map(
		(row): DocumentCase => [row, [row], { invoiceCode: row.slice(5) }],
	),
	[
		'digits that are no code or number',
		['发票代码：12345', '发票号码：123'],
		{ invoiceCode: null, invoiceNumber: null },
	],
	[
		'the second half of the word for a sum',
		['计 | ¥88.50 | ¥11.50', '价税合计（小写）¥100.00'],
		{ amount: 88.5, tax: 11.5, unsure: [] },
	],
	[
		'a code behind other words',
		['国税 | 5033020473 | 陕西增值税普通发票 | №71343666'],
		{ invoiceCode: '5033020473', invoiceNumber: '71343666' },
	],
	...['No.71343666', 'No 71343666'].map(
		(number): DocumentCase => [
			`a number behind its sign: ${number}`,
			[`5033020473 | 陕西增值税普通发票 | ${number}`],
			{ invoiceCode: '5033020473', invoiceNumber: '71343666' },
		],
	),
	[
		'the number of a machine is no code',
		['机器编号 | 50330204731234 | 陕西增值税普通发票 | №71343666'],
		{ invoiceCode: null, invoiceNumber: null },
	],
	...['合汁', '合计：', '合 计'].map(
		(label): DocumentCase => [
			`the sums beside ${label}`,
			[`${label} | ¥88.50 | ¥11.50`, '价税合计（小写）¥100.00'],
			{ amount: 88.5, tax: 11.5 },
		],
	),
	[
		'amounts without the sum of both',
		['合计 | ¥88.50 | ¥11.50'],
		{ amount: 88.5, tax: 11.5, total: null, unsure: ['amount', 'tax'] },
	],
	[
		'amounts that do not add up',
		['合计 | ¥88.50 | ¥11.00', '价税合计（小写）¥100.00'],
		{ amount: 88.5, tax: 11, total: 100, unsure: ['amount', 'tax', 'total'] },
	],
	[
		'amounts a cent apart',
		['合计 | ¥88.50 | ¥11.49', '价税合计（小写）¥100.00'],
		{ unsure: ['amount', 'tax', 'total'] },
	],
	[
		'the last of two sums, misread',
		['合计 | ¥8.50 | ¥1.50', '台计 | ¥88.50 | ¥11.50', '价税合计（小写）¥100.00'],
		{ amount: 88.5, tax: 11.5, unsure: [] },
	],
	[
		'a red-letter invoice',
		['合计 | ¥-88.50 | ¥-11.50', '价税合计（小写）¥-100.00'],
		{ amount: -88.5, tax: -11.5, total: -100, unsure: [] },
	],
	[
		'either name of the number',
		['购买方名称：甲公司', '统一社会信用代码：91310000MA1FL00001 地址、电话：北京'],
		{ buyerTaxId: '91310000MA1FL00001' },
	],
	[
		'an invoice free of tax',
		['合计 | ¥100.00 | ***', '价税合计（小写）¥100.00'],
		{ amount: 100, tax: null, total: 100, unsure: [] },
	],
])('%s', (_, rows, values) => {
	expect(readDocument('vatInvoice', rows)).toMatchObject(values);
});

/** Beside which labels a hint says that something could not be read. */
test.each<[document: 'receipt' | 'invoice' | 'vatInvoice', row: string, names: string]>([
	['vatInvoice', '发票代码：', 'invoiceCode'],
	['vatInvoice', '发票号码：', 'invoiceNumber'],
	['vatInvoice', '发票号：', 'invoiceNumber'],
	['vatInvoice', '开票日期：', 'invoiceDate'],
	['vatInvoice', '名称：', 'buyerName sellerName'],
	['vatInvoice', '纳税人识别号：', 'buyerTaxId sellerTaxId'],
	['vatInvoice', '统一社会信用代码：', 'buyerTaxId sellerTaxId'],
	['vatInvoice', '价税合计（小写）', 'amount total'],
	['vatInvoice', '税额', 'tax'],
	['receipt', 'Subtotal', 'subtotal'],
	['receipt', 'VAT', 'tax'],
	['receipt', 'Total', 'total'],
	['receipt', 'TOTAL DUE', 'total'],
	['receipt', 'Amount payable', 'total'],
	['receipt', 'Date of sale', 'date'],
	['invoice', 'Sold to', 'buyer'],
])('%s: the hint on %s names %s', (document, row, names) => {
	const given: OutputSettings = { ...SETTINGS, document };
	const all = Object.keys(readDocument(document, []));
	expect(labelledFields([printedRows('Blue Door', row)], given, all)).toEqual(names.split(' '));
});
