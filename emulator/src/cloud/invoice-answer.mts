import type { RecognizedPage } from '../engines/engine.mts';
import type { Recognition } from '../node/node-code.mts';
import { recognitionOf } from '../node/recognition-of.mts';
import type { Reading } from '../recognition.mts';
import type { InvoiceKind } from './invoice-kinds.mts';
import { ANY_TITLE, INVOICE_KINDS, SINGLE_INVOICE_NAMES } from './invoice-kinds.mts';
import { corners, places } from './invoice-places.mts';
import { infoOf, withoutBlanks } from './invoice-values.mts';
import type { CloudRequest } from './parameters.mts';

type TextLine = Recognition['lines'][number];
type Item = Record<string, unknown>;

/** A stretch of a page from the title of one invoice to the next; no kind where this service does not know the title. */
interface Part {
	page: Recognition;
	number: number;
	kind: InvoiceKind | undefined;
}

const UNSUPPORTED = 'FailedOperation.UnsupportedInvoice';

/**
 * The success body of RecognizeGeneralInvoice (its response type in the SDK), or null where no page shows an invoice.
 * Values come from the node's own document `vatInvoice` and its table. Invented: that invoices lie below each other,
 * that only the kinds in invoice-kinds.mts are read, and the place of a value, that of the line that holds it.
 */
export async function invoiceBody(
	request: CloudRequest,
	{ page, furtherPages, pageCount }: Reading,
	RequestId: string,
): Promise<string | null> {
	const pages = [page, ...furtherPages];
	const parts = (
		await Promise.all(pages.map((one, index) => partsOf(one, request.page + index)))
	).flat();
	if (parts.length === 0) return null;
	const MixedInvoiceItems = await Promise.all(
		parts.map((part) => invoiceItem(part, request.enableItemPolygon)),
	);
	return JSON.stringify({
		Response: { MixedInvoiceItems, TotalPDFCount: Math.max(1, pageCount), RequestId },
	});
}

async function partsOf(page: RecognizedPage, number: number): Promise<Part[]> {
	const recognition = await recognitionOf(page);
	const titles = recognition.lines
		.filter(({ text }) => kindOf(text) !== undefined || ANY_TITLE.test(withoutBlanks(text)))
		.sort((a, b) => a.box.y - b.box.y);
	// Two titles on one level, and a title in two lines, are one.
	const starts = titles.filter(({ box }, index) => {
		const before = index === 0 ? undefined : titles[index - 1].box;
		return before === undefined || box.y - before.y > 6 * before.height;
	});
	const tops = starts.map((title, index) =>
		index === 0 ? -Infinity : topOf(title, starts[index - 1], recognition.lines),
	);
	return tops.map((top, index) => {
		const bottom = tops.at(index + 1) ?? Infinity;
		const lines = recognition.lines.filter(({ box }) => box.y >= top && box.y < bottom);
		// A title may come in pieces.
		const kind = kindOf(lines.map(({ text }) => text).join(''));
		return { page: { ...recognition, lines }, number, kind };
	});
}

/** Where an invoice begins that lies under another one: below the widest gap, since not all titles stand at the top. */
function topOf(title: TextLine, before: TextLine, lines: TextLine[]): number {
	const between = lines
		.filter(({ box }) => box.y >= before.box.y && box.y <= title.box.y + title.box.height / 2)
		.sort((a, b) => a.box.y - b.box.y);
	let found = { gap: 0, top: title.box.y };
	let bottom = before.box.y + before.box.height;
	for (const { box } of between) {
		if (box.y - bottom >= found.gap) found = { gap: box.y - bottom, top: box.y };
		bottom = Math.max(bottom, box.y + box.height);
	}
	return found.top - title.box.height / 2;
}

const kindOf = (text: string): InvoiceKind | undefined =>
	INVOICE_KINDS.find(({ title }) => title.test(withoutBlanks(text)));

async function invoiceItem({ page, number, kind }: Part, wantsPlaces: boolean): Promise<Item> {
	const infos = Object.fromEntries(
		SINGLE_INVOICE_NAMES.map((name): [string, Item | null] => [name, null]),
	);
	const info = kind && (await infoOf(page, kind));
	if (kind && info) infos[kind.name] = info;
	return {
		Code: kind ? 'OK' : UNSUPPORTED,
		Type: kind?.type ?? -1,
		SubType: kind?.name ?? '',
		TypeDescription: kind?.typeDescription ?? '',
		SubTypeDescription: kind?.subTypeDescription ?? '',
		Polygon: corners(page.lines),
		Angle: page.angle ?? 0,
		SingleInvoiceInfos: infos,
		Page: number,
		CutImage: '',
		ItemPolygon: info && wantsPlaces ? places(page.lines, info) : [],
		QRCode: '',
		InvoiceSealInfo: {
			CompanySealMark: '0',
			SupervisionSealMark: '0',
			CompanySealMarkInfo: [],
			SupervisionSealMarkInfo: [],
		},
	};
}
