import type { PictureFormat } from '../vocabulary/pictureFormat';
import type { OcrFailure } from '../vocabulary/OcrFailure';
import type { Recognition } from '../vocabulary/recognition';
import type { OcrService } from './services';

/** One request, ready but for its signature. */
export interface OcrRequest {
	url: string;
	headers: Record<string, string>;
	body: Buffer;
}

/** One answer; `body` is text, or JSON that whoever received it has parsed already. */
export interface OcrAnswer {
	status: number;
	headers: Record<string, unknown>;
	body: unknown;
}

/** A picture as it goes into a request: its bytes, or a URL that the service fetches itself. */
export type Picture =
	| {
			bytes: Buffer;
			format: PictureFormat;
			fileName: string;
			/** Called once a request holds the bytes, where nothing else needs them. */
			release?(): void;
	  }
	| { url: string; maybePdf: boolean };

/** Which text is to be read. */
export type TextKind = 'all' | 'handwriting' | 'print';

/** What a request needs beside the picture. */
export interface RequestSettings {
	service: OcrService;
	/** Scheme and host, without a slash at the end. */
	endpoint: string;
	appid: string;
	bucket: string;
	/** Cloud API 3.0's LanguageType; `mix` asks GeneralAccurateOCR for ConfigID MulOCR. */
	language: string;
	region: string;
	/** Whether a large picture with small text is to be read in parts. */
	smallText: boolean;
	textKind: TextKind;
	/** Whether characters with their confidence are asked for, where the service gives them on request alone. */
	wantsCharacters: boolean;
	/** Whether the place of each value of an invoice is asked for. */
	wantsPlaces: boolean;
}

/** What building a request takes from outside. */
export interface RequestMeans {
	/** Random text that does not occur in the picture. */
	boundary: string;
	/** Gives memory of that many bytes for the body. */
	allocate(size: number): Buffer;
}

/** Which page of a document a request asks for, from 1, or as many of the first ones as one call takes. */
export type RequestedPage = number | 'several';

/** What an answer says, without where the picture came from. */
export interface Reading extends Omit<Recognition, 'source' | 'page'> {
	/** Parts of the picture that the service refused while it read the rest, with their page where it tells. */
	refusedParts?: OcrFailure[];
}

/** One of Tencent's two APIs; pure but for what its arguments give. */
export interface OcrApi {
	request(
		picture: Picture,
		page: RequestedPage,
		settings: RequestSettings,
		means: RequestMeans,
	): OcrRequest;
	/** @throws OcrFailure for anything but a recognition or a picture without text */
	read(answer: OcrAnswer, service: OcrService): Reading;
}
