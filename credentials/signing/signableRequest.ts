import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';

/** n8n hands over `url`, the HTTP Request node's older helper `uri`, and forms beside the body. */
export type RequestOptions = Omit<IHttpRequestOptions, 'url'> & {
	url?: string;
	uri?: string;
	form?: unknown;
	formData?: unknown;
};

/** Cloud API 3.0 takes GET with everything in the query, and POST with everything in a JSON body. */
export function isGet({ method = 'GET' }: RequestOptions): boolean {
	return method.toUpperCase() === 'GET';
}

/**
 * The URL as it is sent. Parameters that n8n would add to it while sending are written into it, so that what is
 * signed is what is sent.
 * @throws UserError when there is none, or a parameter cannot be signed
 */
export function signableUrl(options: RequestOptions): URL {
	const target = options.url ?? options.uri ?? '';
	if (!URL.canParse(target, options.baseURL)) {
		throw new UserError(
			'The endpoint is not a URL. Check the endpoints of the Tencent Cloud OCR API credential.',
		);
	}
	const url = new URL(target, options.baseURL);
	const parameters = Object.entries((options.qs ?? {}) as IDataObject);
	if (!isGet(options) && (url.search !== '' || parameters.length > 0)) {
		throw new UserError(
			'Cloud API 3.0 takes the parameters of a POST request in its JSON body. Remove the query parameters.',
		);
	}
	if (parameters.length === 0) return url;
	const query = parameters.map(([name, value]) => `${encoded(name)}=${encoded(textOf(value))}`);
	url.search = [url.search.slice(1), ...query].filter(Boolean).join('&');
	delete options.qs;
	delete options.baseURL;
	options[options.url === undefined ? 'uri' : 'url'] = url.href;
	return url;
}

/**
 * The body's bytes as they are sent: what n8n serializes later might differ from what was signed.
 * @param contentType of the request, empty where it has none
 * @throws UserError for a body that only sending turns into bytes, and for one that Cloud API 3.0 does not take
 */
export function signableBody(options: RequestOptions, contentType: string): Buffer {
	const { body, form, formData } = options;
	const isEmpty = body === undefined || body === null;
	const isJson = contentType === '' || /\bjson\b/i.test(contentType);
	const hasForm = form !== undefined || formData !== undefined;
	if (hasForm || (!isEmpty && !(isJson && (isBytesOrText(body) || isData(body))))) {
		throw new UserError(
			"A form, a file or a stream cannot be signed for Cloud API 3.0. Set 'Body Content Type' to JSON, with the picture as ImageBase64 or ImageUrl.",
		);
	}
	if (isEmpty) return Buffer.alloc(0);
	return Buffer.isBuffer(body)
		? body
		: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body), 'utf8');
}

/** An object or a list that JSON can hold; forms and streams have methods. */
export function isData(value: unknown): value is IDataObject {
	if (typeof value !== 'object' || value === null) return false;
	const { append, pipe } = value as { append?: unknown; pipe?: unknown };
	const kind = Object.prototype.toString.call(value);
	return /^\[object (Object|Array)\]$/.test(kind) && append === undefined && pipe === undefined;
}

const isBytesOrText = (body: unknown) => Buffer.isBuffer(body) || typeof body === 'string';

/** As RFC 3986 encodes, which TC3 wants; `encodeURIComponent` leaves five characters out. */
const encoded = (text: string) =>
	encodeURIComponent(text).replace(
		/[!'()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);

function textOf(value: unknown): string {
	if (typeof value !== 'object' || value === null) return String(value ?? '');
	throw new UserError(
		'A list or an object as query parameter cannot be signed for Cloud API 3.0. Give each value a name of its own, such as Filters.0.Name.',
	);
}
