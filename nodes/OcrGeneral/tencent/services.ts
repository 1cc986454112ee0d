import type { PictureFormat } from '../vocabulary/pictureFormat';
import { BASE64_OF_10_MB, BASE64_OF_7_MB, BODY_OF_6_MB, type SizeLimit } from './sizeLimits';

/** Which of the two APIs serves; it decides request, signature and answer. */
export type ApiFamily = 'general' | 'cloud';

/** Request fields of Cloud API 3.0 that some actions define; an undefined one is refused (UnknownParameter). */
export type CloudParameter =
	| 'ConfigID'
	| 'EnableDetectSplit'
	| 'EnableItemPolygon'
	| 'EnableMultiplePage'
	| 'IsPdf'
	| 'IsWords'
	| 'LanguageType'
	| 'PdfPageNumber'
	| 'WordsType';

/** What a service gives: text lines, tables as cells, or invoices as named values. */
export type AnswerContents = 'lines' | 'tables' | 'invoices';

/** No service reads documents beyond this; also keeps `1-999999999` from filling the memory. */
export const MOST_PAGES = 3000;

/** One recognition service; facts in docs/tencent-ocr.md. */
export interface OcrService extends SizeLimit {
	/** Value of the `service` parameter; for Cloud API 3.0 also the action's name. */
	name: string;
	displayName: string;
	description: string;
	api: ApiFamily;
	/** Whether the request names the account by its App ID. */
	needsAppId: boolean;
	/** The credential's field that holds the endpoint, and what is used where it is empty. */
	endpointField: 'endpoint' | 'cloudApiEndpoint';
	defaultEndpoint: string;
	formats: readonly PictureFormat[];
	parameters: readonly CloudParameter[];
	/** Whether accounts may begin with it; see docs/tencent-ocr.md, Who may call what. */
	takesNewCustomers: boolean;
	answers: AnswerContents;
	/** Pages of a document that one call may read. */
	pagesPerCall: number;
	/** Whether an answer tells how many pages a PDF has (PdfPageSize). */
	tellsPageCount: boolean;
}

const BY_APP_ID = {
	api: 'general',
	needsAppId: true,
	endpointField: 'endpoint',
	defaultEndpoint: 'https://recognition.image.myqcloud.com',
	answers: 'lines',
	pagesPerCall: 1,
} as const;
const BY_CLOUD_API = {
	api: 'cloud',
	needsAppId: false,
	endpointField: 'cloudApiEndpoint',
	defaultEndpoint: 'https://ocr.tencentcloudapi.com',
	answers: 'lines',
	pagesPerCall: 1,
} as const;

const JPEG_PNG = ['jpeg', 'png'] as const;
const JPEG_PNG_BMP = [...JPEG_PNG, 'bmp'] as const;

/** Every service there is; nothing else in the code asks which one it is. In alphabetical order of the names. */
export const SERVICES: readonly OcrService[] = [
	{
		name: 'general',
		displayName: 'General OCR (by App ID)',
		description: 'The older API; closed to new customers',
		...BY_APP_ID,
		formats: JPEG_PNG_BMP,
		...BODY_OF_6_MB,
		parameters: [],
		takesNewCustomers: false,
		tellsPageCount: false,
	},
	{
		name: 'GeneralAccurateOCR',
		displayName: 'General Accurate OCR (Cloud API 3.0)',
		description: 'The most accurate; also small, blurred, tilted and handwritten text',
		...BY_CLOUD_API,
		formats: [...JPEG_PNG_BMP, 'pdf'],
		...BASE64_OF_10_MB,
		parameters: ['ConfigID', 'EnableDetectSplit', 'IsPdf', 'IsWords', 'PdfPageNumber', 'WordsType'],
		takesNewCustomers: true,
		tellsPageCount: false,
	},
	{
		name: 'GeneralBasicOCR',
		displayName: 'General Basic OCR (Cloud API 3.0)',
		description: 'Print in many languages at a low price',
		...BY_CLOUD_API,
		formats: [...JPEG_PNG_BMP, 'pdf'],
		...BASE64_OF_10_MB,
		parameters: ['LanguageType', 'IsPdf', 'PdfPageNumber', 'IsWords'],
		takesNewCustomers: true,
		tellsPageCount: true,
	},
	{
		name: 'GeneralEfficientOCR',
		displayName: 'General Efficient OCR (Cloud API 3.0)',
		description: 'Chinese and English at a low price; existing customers only',
		...BY_CLOUD_API,
		formats: JPEG_PNG_BMP,
		...BASE64_OF_7_MB,
		parameters: [],
		takesNewCustomers: false,
		tellsPageCount: false,
	},
	{
		name: 'GeneralFastOCR',
		displayName: 'General Fast OCR (Cloud API 3.0)',
		description: 'Answers sooner; existing customers only',
		...BY_CLOUD_API,
		formats: [...JPEG_PNG, 'pdf'],
		...BASE64_OF_7_MB,
		parameters: ['IsPdf', 'PdfPageNumber'],
		takesNewCustomers: false,
		tellsPageCount: true,
	},
	{
		name: 'GeneralHandwritingOCR',
		displayName: 'General Handwriting OCR (Cloud API 3.0)',
		description: 'Handwriting; existing customers only, others take General Accurate OCR',
		...BY_CLOUD_API,
		formats: JPEG_PNG,
		...BASE64_OF_10_MB,
		parameters: [],
		takesNewCustomers: false,
		tellsPageCount: false,
	},
	{
		name: 'RecognizeGeneralInvoice',
		displayName: 'Invoices and Tickets (Cloud API 3.0)',
		description:
			'Values and line items of Chinese invoices, tickets and receipts, several on a picture; open to all, dearer than text',
		...BY_CLOUD_API,
		answers: 'invoices',
		formats: [...JPEG_PNG, 'pdf'],
		...BASE64_OF_10_MB,
		parameters: ['EnableItemPolygon', 'EnableMultiplePage', 'PdfPageNumber'],
		takesNewCustomers: true,
		pagesPerCall: 30,
		tellsPageCount: true,
	},
	{
		name: 'RecognizeTableAccurateOCR',
		displayName: 'Tables (Cloud API 3.0)',
		description:
			'Tables, ruled or not, with merged cells; open to all, dearer than text; no picture longer than three times its width',
		...BY_CLOUD_API,
		answers: 'tables',
		formats: [...JPEG_PNG_BMP, 'pdf'],
		...BASE64_OF_10_MB,
		parameters: ['PdfPageNumber'],
		takesNewCustomers: true,
		tellsPageCount: true,
	},
];

/** @throws TypeError for a name that no service has */
export function serviceOf(name: string): OcrService {
	const service = findService(name);
	if (service) return service;
	throw new TypeError(`No service is called ${name}`);
}

/** The service of that name, or undefined. */
export function findService(name: string): OcrService | undefined {
	return SERVICES.find((service) => service.name === name);
}

export function takes(service: OcrService, parameter: CloudParameter): boolean {
	return service.parameters.includes(parameter);
}

/** Whether it gives text, with a confidence, of which the node makes rows, tables and fields itself. */
export const readsText = ({ answers }: OcrService): boolean => answers !== 'invoices';

export function readsPdf(service: OcrService): boolean {
	return service.formats.includes('pdf');
}

/** "General Basic OCR", without the API's name. */
export function shortName({ displayName }: OcrService): string {
	return displayName.replace(/ \(.*/, '');
}
