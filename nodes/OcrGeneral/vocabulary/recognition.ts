import type { IDataObject } from 'n8n-workflow';

/** A corner, in pixels of the picture as it was sent; may lie outside it (services round outward). */
export interface Point {
	x: number;
	y: number;
}

/** An axis-parallel rectangle in pixels: top-left corner and size. */
export interface BoundingBox {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** One recognized character and how sure the service is of it, 0 to 100. A space may be an empty string. */
export interface RecognizedCharacter {
	character: string;
	confidence: number;
}

/** One text line as a service reports it, in one shape for both APIs. */
export interface TextLine {
	text: string;
	/** In pixels of the picture as sent; the bounds of `polygon` where the service gives one. */
	box: BoundingBox;
	/** The line's box in the picture turned upright, where the service gives one beside the polygon. */
	uprightBox?: BoundingBox;
	/** Four corners in pixels of the picture as sent, in the service's order. */
	polygon?: Point[];
	/** The paragraph that the service counts it to; lines of one number belong together. */
	paragraph?: number;
	/** 0 to 100 with two decimals. */
	confidence: number;
	/** Empty where the service gives no characters. */
	characters: RecognizedCharacter[];
}

/** One cell of a table that the service itself found. */
export interface TableCell {
	/** Counts from 0. */
	row: number;
	/** Counts from 0. */
	column: number;
	/** At least 1. */
	rowSpan: number;
	/** At least 1. */
	columnSpan: number;
	/** One line of text; line breaks of the service are joined as the script is written. */
	text: string;
	/** 0 to 100 with two decimals. */
	confidence: number;
}

/** One invoice, ticket or receipt of several that may lie on a picture, as the service read it. */
export interface RecognizedInvoice {
	/** The service's name of its kind, such as `VatSpecialInvoice`. */
	kind: string;
	/** The kind in the service's words, such as `增值税专用发票`; empty where it gives none. */
	description: string;
	/** The page of the document, from 1; undefined where the service does not tell. */
	page?: number;
	/** In pixels of the picture as sent; undefined where the service does not tell. */
	polygon?: Point[];
	/** What was read, by the service's own names; nothing empty is among them. */
	values: Record<string, string>;
	/** One record for each line of the invoice's list of goods, likewise. */
	lineItems: Array<Record<string, string>>;
}

/** What a service said about one picture or one page of a document. */
export interface Recognition {
	/** The file name, else the field name, or the URL. */
	source: string;
	/** Counts from 1; only for documents with pages. */
	page?: number;
	/** Pages that the document has, 0 for a picture; undefined where the service does not tell. */
	pageCount?: number;
	/** Tilt of the text in degrees as the service reports it, brought into -180 to 180; null where it reports none. */
	angle: number | null;
	/** In the service's order, which need not be reading order. */
	lines: TextLine[];
	/** Tables that the service found itself, each as its cells; undefined for a service that gives text alone. */
	tables?: TableCell[][];
	/** The spreadsheet that the service made of the tables: an xlsx file in base64. */
	spreadsheet?: string;
	/** Invoices that the service found itself; undefined for a service that gives text alone. */
	invoices?: RecognizedInvoice[];
	/** General OCR's id of the answer. */
	sessionId?: string;
	/** Cloud API 3.0's id of the answer. */
	requestId?: string;
	/** The answer as it came. */
	raw: IDataObject;
}
