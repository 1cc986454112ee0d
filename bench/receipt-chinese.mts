/** Receipts of shops, restaurants, taxis and delivery services in Chinese. */
import {
	boughtOf,
	digits,
	money,
	someDay,
	someTime,
	sumOf,
	two,
	type Bought,
	type Day,
	type ReceiptContent,
} from './receipt-content.mts';
import { centered, flushLeft, inColumns, pair, RULE, type ReceiptLine } from './receipt-layout.mts';
import type { Random } from './random.mts';

const SHOPS = ['惠民生活超市（人民路店）', '好邻居便利店', '康泰大药房', '晨光文具旗舰店'];
const RESTAURANTS = ['老街坊川菜馆', '江南小厨（西湖店）', '味千里拉面', '半山茶餐厅'];
const DELIVERIES = ['一点点茶铺', '巷口米线', '阿婆煎饼'];
const GOODS = [
	'纯牛奶250ml',
	'矿泉水',
	'全麦面包',
	'中性笔0.5mm',
	'抽纸3包装',
	'感冒灵颗粒',
	'苹果（散称）',
	'五号电池',
];
const DISHES = ['宫保鸡丁', '麻婆豆腐', '米饭', '酸梅汤', '清炒时蔬', '红烧牛肉面', '凉拌黄瓜'];

export function chineseReceipt(random: Random): ReceiptContent {
	return random.pick([shop, shop, restaurant, restaurant, delivery, taxi])(random);
}

function shop(random: Random): ReceiptContent {
	const merchant = random.pick(SHOPS);
	const day = someDay(random);
	const bought = boughtOf(random, GOODS, 6, 50);
	const total = sumOf(bought);
	const pieces = bought.reduce((sum, { count }) => sum + count, 0);
	return {
		merchant,
		day,
		total,
		lines: [
			centered(merchant, 1.3),
			...(random.chance(0.5) ? [centered('欢迎光临')] : []),
			...dated(random, day),
			...(random.chance(0.5) ? [flushLeft(`收银员：${digits(random, 4)}`)] : []),
			RULE,
			inColumns('品名', '数量', '单价', '金额'),
			...items(random, bought),
			RULE,
			pair(random.pick(['件数', '数量合计']), String(pieces)),
			pair(random.pick(['合计', '总计：', '应收金额', '合计金额：']), signed(random, total), 1.2),
			...payment(random, total),
			centered('谢谢惠顾，请保留小票'),
		],
	};
}

function restaurant(random: Random): ReceiptContent {
	const merchant = random.pick(RESTAURANTS);
	const day = someDay(random);
	const bought = boughtOf(random, DISHES, 5, 90);
	const sum = sumOf(bought);
	const off = random.chance(0.5) ? 100 * random.whole(1, Math.ceil(sum / 400)) : 0;
	const total = sum - off;
	return {
		merchant,
		day,
		total,
		lines: [
			centered(merchant, 1.5),
			centered(random.pick(['结账单', '消费清单', '客人联'])),
			pair(`桌号：${random.whole(1, 40)}`, `人数：${random.whole(1, 8)}`),
			...dated(random, day),
			RULE,
			inColumns('菜名', '数量', '单价', '小计'),
			...items(random, bought),
			RULE,
			...(off > 0 ? [pair('消费金额', money(sum)), pair('优惠', `-${money(off)}`)] : []),
			pair(random.pick(['实付金额', '应付：', '实收']), signed(random, total), 1.3),
			...(random.chance(0.5) ? [pair(random.pick(['微信支付', '支付宝']), money(total))] : []),
			flushLeft(`电话：0571-8${digits(random, 7)}`),
		],
	};
}

function delivery(random: Random): ReceiptContent {
	const merchant = random.pick(DELIVERIES);
	const day = someDay(random);
	const bought = boughtOf(random, DISHES, 3, 40);
	const total = sumOf(bought) + 400;
	return {
		merchant,
		day,
		total,
		lines: [
			centered(`#${random.whole(1, 99)} 外卖`, 1.4),
			centered(merchant, 1.3),
			flushLeft(`下单时间：${written(random, day)} ${someTime(random)}`),
			flushLeft(`订单号：${digits(random, 16)}`),
			RULE,
			...bought.map(({ name, count, price }) => inColumns(name, `x${count}`, money(count * price))),
			pair('配送费', '4.00'),
			RULE,
			pair(random.pick(['实付', '已支付', '用户实付']), signed(random, total), 1.3),
			flushLeft('备注：少辣，不要香菜'),
		],
	};
}

function taxi(random: Random): ReceiptContent {
	const merchant = random.pick(['杭州外事旅游汽车有限公司', '北京金建出租汽车有限公司']);
	const day = someDay(random);
	const total = 100 * random.whole(12, 150);
	return {
		merchant,
		day,
		total,
		lines: [
			centered('出租汽车专用发票', 1.2),
			centered(merchant),
			pair('车号', `浙A·T${digits(random, 4)}`),
			pair('日期', written(random, day)),
			pair('上车', someTime(random)),
			pair('里程', `${money(random.whole(200, 4000))}km`),
			pair('单价', '2.50元'),
			pair('金额', `${money(total)}元`),
		],
	};
}

function dated(random: Random, day: Day): ReceiptLine[] {
	const [date, time] = [written(random, day), someTime(random)];
	const number = `${random.pick(['小票号', '单号', '流水号'])}：${digits(random, 10)}`;
	return random.pick([
		[flushLeft(`日期：${date} ${time}`), flushLeft(number)],
		[flushLeft(number), flushLeft(`${random.pick(['时间', '结账时间'])}：${date} ${time}:08`)],
		[pair(date, time), flushLeft(number)],
	]);
}

function written(random: Random, { year, month, day }: Day): string {
	return random.pick([
		`${year}-${two(month)}-${two(day)}`,
		`${year}/${two(month)}/${two(day)}`,
		`${year}年${month}月${day}日`,
		`${year}.${two(month)}.${two(day)}`,
	]);
}

const signed = (random: Random, total: number) =>
	random.pick([money(total), `￥${money(total)}`, `¥${money(total)}`, `${money(total)}元`]);

function items(random: Random, bought: Bought[]): ReceiptLine[] {
	const isBelow = random.chance(0.4);
	return bought.flatMap(({ name, count, price }) => {
		const numbers = [String(count), money(price), money(count * price)];
		return isBelow ? [flushLeft(name), inColumns('', ...numbers)] : [inColumns(name, ...numbers)];
	});
}

function payment(random: Random, total: number): ReceiptLine[] {
	const label = random.pick(['现金', '微信支付', '支付宝', '银行卡']);
	if (label !== '现金') return [pair(label, money(total))];
	const cash = 1000 * Math.ceil((total + 1) / 1000);
	return [pair('现金', money(cash)), pair('找零', money(cash - total))];
}
