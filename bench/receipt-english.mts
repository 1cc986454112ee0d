/** Receipts of shops, restaurants, petrol stations and car parks in English. */
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

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const MERCHANTS = [
	'GREEN VALLEY MARKET',
	'Harbour Lights Cafe',
	'NORTHGATE HARDWARE SDN BHD',
	'The Copper Kettle',
	'BRIGHT & SONS PTE LTD',
	'Sunrise Bakery',
	'OAK STREET PHARMACY',
	'Riverside Books Ltd.',
];
const STREETS = ['12 Canal Road', '7 Jalan Mawar 3', '408 Oak Street', 'Unit 5, Mill Lane'];
const TOWNS = ['Leeds LS1 4AB', '47810 Petaling Jaya', 'Springfield, IL 62701', 'Singapore 189702'];
const GOODS = [
	'WHOLE MILK 1L',
	'BANANAS',
	'Brown bread',
	'AA batteries 4pk',
	'Paint brush 25mm',
	'Flat white',
	'Chicken pie',
	'Green tea',
	'Notebook A5',
	'LED BULB 9W',
	'Tomato soup',
	'Paracetamol 500mg',
];
const THANKS = ['Thank you!', 'THANK YOU, COME AGAIN', 'Goods sold are not returnable'];

export function englishReceipt(random: Random): ReceiptContent {
	return random.pick([shop, shop, restaurant, petrol, parking])(random);
}

function shop(random: Random): ReceiptContent {
	const merchant = random.pick(MERCHANTS);
	const day = someDay(random);
	const bought = boughtOf(random, GOODS, 6, 40);
	const [subtotal, sign] = [sumOf(bought), random.pick(['', '', '$', 'RM '])];
	const rate = random.pick([0, 6, 8]);
	const tax = Math.round((subtotal * rate) / 100);
	const total = subtotal + tax;
	const label = random.pick(['TOTAL', 'Total', 'Total Due', 'GRAND TOTAL', 'Amount due']);
	return {
		merchant,
		day,
		total,
		lines: [
			...head(random, merchant),
			...dated(random, day),
			RULE,
			...items(random, bought),
			RULE,
			...(rate > 0
				? [
						pair(random.pick(['Subtotal', 'SUB TOTAL', 'Sub-total']), sign + money(subtotal)),
						pair(`${random.pick(['GST', 'Tax', 'VAT'])} ${rate}%`, sign + money(tax)),
					]
				: []),
			pair(label, sign + money(total), random.pick([1, 1, 1.4])),
			...payment(random, total),
			centered(random.pick(THANKS)),
		],
	};
}

function restaurant(random: Random): ReceiptContent {
	const merchant = random.pick(MERCHANTS);
	const day = someDay(random);
	const bought = boughtOf(random, GOODS, 5, 30);
	const subtotal = sumOf(bought);
	const service = Math.round(subtotal / 10);
	const exact = subtotal + service;
	const total = 5 * Math.round(exact / 5);
	return {
		merchant,
		day,
		total,
		lines: [
			...head(random, merchant),
			pair(`Table ${random.whole(1, 30)}`, `Guests: ${random.whole(1, 6)}`),
			...dated(random, day),
			...items(random, bought),
			RULE,
			pair('Subtotal', money(subtotal)),
			pair('Service charge 10%', money(service)),
			pair('Rounding adj', money(total - exact)),
			pair(random.pick(['Total', 'BALANCE DUE', 'Net total']), money(total), 1.3),
			...payment(random, total),
		],
	};
}

function petrol(random: Random): ReceiptContent {
	const merchant = `${random.pick(['EASTWAY', 'Hilltop', 'ORBIT'])} SERVICE STATION`;
	const day = someDay(random);
	const liters = random.whole(1200, 6000);
	const price = random.whole(140, 215);
	const total = Math.round((liters * price) / 100);
	return {
		merchant,
		day,
		total,
		lines: [
			...head(random, merchant),
			...dated(random, day),
			pair('Pump', String(random.whole(1, 8))),
			pair('Unleaded 95', `${money(liters)} L`),
			pair('Price/L', money(price)),
			pair(random.pick(['TOTAL', 'Total EUR', 'Total sale']), money(total)),
			pair(random.pick(['VISA', 'Card']), money(total)),
			flushLeft(`Auth code: ${digits(random, 6)}`),
		],
	};
}

function parking(random: Random): ReceiptContent {
	const merchant = random.pick(['CITY CENTRE CAR PARK', 'Station Parking Ltd']);
	const day = someDay(random);
	const total = 50 * random.whole(4, 60);
	return {
		merchant,
		day,
		total,
		lines: [
			centered(merchant, 1.2),
			flushLeft(`Ticket No: ${digits(random, 8)}`),
			pair('Entry', `${written(random, day)} ${someTime(random)}`),
			pair('Duration', `${random.whole(1, 9)}h ${random.whole(1, 59)}min`),
			pair(random.pick(['Fee paid', 'Amount paid', 'TOTAL PAID']), `$${money(total)}`),
			centered('Keep this receipt'),
		],
	};
}

function head(random: Random, merchant: string): ReceiptLine[] {
	return [
		centered(merchant, random.pick([1.2, 1.5])),
		centered(random.pick(STREETS)),
		centered(random.pick(TOWNS)),
		...(random.chance(0.6) ? [centered(`Tel: 0${digits(random, 2)}-${digits(random, 7)}`)] : []),
		...(random.chance(0.4) ? [centered(`GST No: ${digits(random, 12)}`)] : []),
		...(random.chance(0.3) ? [centered('TAX INVOICE')] : []),
	];
}

function dated(random: Random, day: Day): ReceiptLine[] {
	const [date, time] = [written(random, day), someTime(random)];
	const number = `${random.pick(['Receipt No:', 'Invoice #', 'Bill No'])} ${digits(random, 6)}`;
	return random.pick([
		[flushLeft(`Date: ${date} ${time}`), flushLeft(number)],
		[pair(`Date: ${date}`, `Time: ${time}`), flushLeft(number)],
		[flushLeft(number), pair(date, time)],
	]);
}

function written(random: Random, { year, month, day }: Day): string {
	return random.pick([
		`${day}/${two(month)}/${year}`,
		`${two(month)}/${day}/${year}`,
		`${day}-${two(month)}-${String(year).slice(2)}`,
		`${day} ${MONTHS[month - 1]} ${year}`,
		`${MONTHS[month - 1]} ${day}, ${year}`,
		`${year}-${two(month)}-${day}`,
	]);
}

function items(random: Random, bought: Bought[]): ReceiptLine[] {
	const kind = random.pick(['columns', 'below', 'before'] as const);
	return bought.flatMap(({ name, count, price }) => {
		const sum = money(count * price);
		if (kind === 'columns') return [inColumns(name, String(count), money(price), sum)];
		if (kind === 'before') return [pair(`${count} ${name}`, sum)];
		return [flushLeft(name), pair(`  ${count} x ${money(price)}`, sum)];
	});
}

function payment(random: Random, total: number): ReceiptLine[] {
	if (random.chance(0.4)) return [pair(random.pick(['VISA', 'CARD', 'Mastercard']), money(total))];
	const cash = 1000 * Math.ceil((total + 1) / 1000);
	return [
		pair('CASH', money(cash)),
		pair(random.pick(['CHANGE', 'Change due']), money(cash - total)),
	];
}
