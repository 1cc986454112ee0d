import type { IDataObject } from 'n8n-workflow';

import { OcrFailure } from '../../vocabulary/OcrFailure';
import type { Point, RecognizedInvoice, TextLine } from '../../vocabulary/recognition';
import { isObject, listOf } from '../answerBody';
import type { OcrAnswer, Reading } from '../api';
import { idText, signedAngle } from '../numbers';
import { reasonForCloudCode } from '../codes/cloudCodes';
import { contentsOf, rowOf } from './invoiceContents';
import { boundsOf, namedPolygonOf } from './polygon';

/** What RecognizeGeneralInvoice does not tell: it gives no confidence of its own. */
const CONFIDENCE = 100;

/**
 * What RecognizeGeneralInvoice found (its types in tencentcloud-sdk-nodejs-ocr): each invoice has a code of its own,
 * so that one may fail alone; its values lie under the name of its kind, `SubType`.
 */
export function readInvoices(
	response: IDataObject,
	{ status }: OcrAnswer,
): Pick<Reading, 'lines' | 'invoices' | 'refusedParts'> {
	const items = listOf(response.MixedInvoiceItems);
	const isRead = ({ Code }: IDataObject) => (idText(Code) || 'OK') === 'OK';
	return {
		lines: items.filter(isRead).flatMap(linesOf),
		invoices: items.filter(isRead).map(invoiceOf),
		refusedParts: items
			.filter((item) => !isRead(item))
			.map((item) => refusedPart(item, status, idText(response.RequestId))),
	};
}

function invoiceOf(item: IDataObject): RecognizedInvoice {
	const [kind, info] = infoOf(item);
	const polygon = namedPolygonOf(item.Polygon);
	return {
		kind,
		description: idText(item.SubTypeDescription) || idText(item.TypeDescription) || '',
		...pageOf(item),
		...(polygon ? { polygon } : {}),
		...contentsOf(info),
	};
}

/** Its kind and what was read of it; other kinds stand beside as null. */
function infoOf(item: IDataObject): [string, IDataObject] {
	const infos = isObject(item.SingleInvoiceInfos) ? item.SingleInvoiceInfos : {};
	const kind = idText(item.SubType) ?? '';
	const named = infos[kind];
	if (isObject(named)) return [kind, named];
	const [name, info] = Object.entries(infos).find(([, value]) => isObject(value)) ?? [kind, {}];
	return [name, isObject(info) ? info : {}];
}

/** A text line for each value whose place the service was asked for (EnableItemPolygon). */
function linesOf(item: IDataObject): TextLine[] {
	const [, info] = infoOf(item);
	const places = listOf(item.ItemPolygon);
	const rows = [...new Set(places.map(rowOf))].filter((row) => row >= 0).sort((a, b) => a - b);
	const toPicture = fromCutOut(item);
	return places.flatMap((place) => {
		const polygon = toPicture(namedPolygonOf(place.Polygon));
		// No document says whether rows count from 0 or 1.
		const text = textAt(info, idText(place.Key) ?? '', rows.indexOf(rowOf(place)));
		return polygon && text ? [textLine(text, polygon)] : [];
	});
}

/**
 * Places of values are pixels of the invoice cut out of the picture, "to be converted by Polygon" (type `InvoiceItem`).
 * How a cut-out is turned that lay on its side, no document says: its values then get the place of the whole invoice.
 */
function fromCutOut(item: IDataObject): (place: Point[] | undefined) => Point[] | undefined {
	const invoice = namedPolygonOf(item.Polygon);
	if (!invoice) return (place) => place;
	if (Math.abs(signedAngle(item.Angle) ?? 0) > 45) return () => invoice;
	const [origin, right, , below] = invoice;
	const along = { x: right.x - origin.x, y: right.y - origin.y };
	const down = { x: below.x - origin.x, y: below.y - origin.y };
	const width = Math.hypot(along.x, along.y) || 1;
	const height = Math.hypot(down.x, down.y) || 1;
	return (place) =>
		place?.map(({ x, y }) => ({
			x: Math.round(origin.x + (x / width) * along.x + (y / height) * down.x),
			y: Math.round(origin.y + (x / width) * along.y + (y / height) * down.y),
		}));
}

/** The value of that name, in the list's record of that number from 0 where it is one of a list. */
function textAt(info: IDataObject, key: string, row: number): string | undefined {
	if (row < 0) return idText(info[key])?.trim();
	const lists = Object.values(info).map(listOf);
	return idText(lists.find((list) => key in (list[row] ?? {}))?.[row][key])?.trim();
}

const textLine = (text: string, polygon: Point[]): TextLine => ({
	text,
	box: boundsOf(polygon),
	polygon,
	confidence: CONFIDENCE,
	characters: [],
});

/** The answer is there and paid for, so whatever the code, this invoice is not sent again. */
function refusedPart(item: IDataObject, httpCode: number, requestId?: string): OcrFailure {
	const code = idText(item.Code) ?? '';
	const reason = { ...reasonForCloudCode(code), kind: 'picture' as const };
	return new OcrFailure(reason, { code, httpCode, requestId }).about('', pageOf(item).page);
}

const pageOf = ({ Page }: IDataObject): { page?: number } =>
	typeof Page === 'number' && Page > 0 ? { page: Page } : {};
