import type { PictureFormat } from '../picture/format.mts';
import type { Point } from '../picture/upright.mts';

/** A rectangle in pixels: top-left corner and size, integers. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Four corners, clockwise from the text's top left. */
export type Corners = readonly [Point, Point, Point, Point];

export interface RecognizedCharacter {
	/** One character; a space is `' '`. */
	character: string;
	/** 0 to 1. */
	confidence: number;
	box: Box;
}

export interface RecognizedLine {
	text: string;
	/**
	 * In the picture turned upright by the page's angle: where the line begins, how long and how high it
	 * is. A line may run a little aslant of it.
	 */
	box: Box;
	/** In the picture as sent; those of `box` when left out. */
	corners?: Corners;
	/** Joined, they give `text`. */
	characters: RecognizedCharacter[];
	/** Counts from 1 within the page. */
	paragraph: number;
}

/** What an engine read in one picture or one page of a document. */
export interface RecognizedPage {
	/** Pixels of the picture as sent. */
	width: number;
	height: number;
	/** Degrees, clockwise positive, that the text is tilted by. */
	angle: number;
	lines: RecognizedLine[];
}

/** An answer to be sent as it stands, for what no engine would say. */
export interface VerbatimAnswer {
	status: number;
	contentType: string;
	body: string;
}

export interface Picture {
	bytes: Buffer;
	format: PictureFormat;
	/** SHA-256 of the bytes as sent, hex. */
	digest: string;
	/** Counts from 1; only for documents. */
	page?: number;
}

export interface Engine {
	/** @throws PictureRefused when there is nothing to be read */
	recognize(picture: Picture): Promise<RecognizedPage | VerbatimAnswer>;
	close(): Promise<void>;
}
