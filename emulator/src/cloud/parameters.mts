import { decodeBase64 } from '../base64.mts';
import type { CloudAction, ParameterType } from './actions.mts';
import { languageTypes } from './actions.mts';
import type { CloudCode } from './refusals.mts';

/** A checked request. Parameters that change nothing here (Scene, EnableDetect…) are checked and dropped. */
export interface CloudRequest {
	source: { url: string } | { bytes: Buffer };
	isPdf: boolean;
	/** Counts from 1. */
	page: number;
	isWords: boolean;
	enableWordPolygon: boolean;
	/** Whether a PDF may be read by an action that takes it without being asked. */
	enablePdf: boolean;
	/** Whether the place of each value of an invoice is wanted. */
	enableItemPolygon: boolean;
	/** Whether all pages are to be read, as far as one call reads them. */
	enableMultiplePage: boolean;
	languageType: string;
}

export type ParsedCloudRequest =
	| { accepted: true; request: CloudRequest }
	| { accepted: false; code: CloudCode; parameter?: string };

const allowed: Record<string, readonly string[]> = {
	ConfigID: ['OCR', 'MulOCR'],
	WordsType: ['0', '1', '2'],
};

/** Reads a body strictly: what the action does not define is refused (docs/tencent-ocr.md, Request of Cloud API 3.0). */
export function parseCloudRequest(action: CloudAction, body: Buffer): ParsedCloudRequest {
	const values = readObject(body);
	if (!values) return refuse('InvalidRequest');
	for (const [name, value] of values) {
		const type = Object.hasOwn(action.parameters, name) ? action.parameters[name] : undefined;
		if (!type) return refuse('UnknownParameter', name);
		if (!isOfType(value, type)) return refuse('InvalidParameter', name);
		if (allowed[name] && !allowed[name].includes(String(value))) {
			return refuse('InvalidParameterValue.InvalidParameterValueLimit', name);
		}
	}
	const languageType = values.get('LanguageType') ?? 'zh';
	if (typeof languageType !== 'string' || !languageTypes.has(languageType))
		return refuse('FailedOperation.LanguageNotSupport');
	const page = Number(values.get('PdfPageNumber') ?? 1);
	if (page < 1) {
		return refuse('InvalidParameterValue.InvalidParameterValueLimit', 'PdfPageNumber');
	}
	const url = values.get('ImageUrl');
	const base64 = values.get('ImageBase64');
	const source = typeof url === 'string' && url !== '' ? { url } : readPicture(base64, action);
	if (typeof source === 'string') return refuse(source);
	return {
		accepted: true,
		request: {
			source,
			page,
			languageType,
			isPdf: values.get('IsPdf') === true,
			enablePdf: values.get('EnablePdf') !== false || values.get('EnableMultiplePage') === true,
			enableItemPolygon: values.get('EnableItemPolygon') === true,
			enableMultiplePage: values.get('EnableMultiplePage') === true,
			isWords: values.get('IsWords') === true && values.get('ConfigID') !== 'MulOCR',
			enableWordPolygon: values.get('EnableWordPolygon') === true,
		},
	};
}

function refuse(code: CloudCode, parameter?: string): ParsedCloudRequest {
	return { accepted: false, code, parameter };
}

/** A null stands for a parameter that is not given. */
function readObject(body: Buffer): Map<string, unknown> | null {
	try {
		const parsed: unknown = JSON.parse(body.toString('utf8'));
		if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
		return new Map(Object.entries(parsed).filter(([, value]) => value !== null));
	} catch {
		return null;
	}
}

function isOfType(value: unknown, type: ParameterType): boolean {
	if (type === 'integers') return Array.isArray(value) && value.every(Number.isSafeInteger);
	return type === 'integer' ? Number.isSafeInteger(value) : typeof value === type;
}

function readPicture(base64: unknown, action: CloudAction): { bytes: Buffer } | CloudCode {
	// Invented: which code a request without any picture gets is not published.
	if (typeof base64 !== 'string') return 'MissingParameter';
	if (base64 === '') return 'FailedOperation.EmptyImageError';
	if (base64.length > action.maxBase64) return 'LimitExceeded.TooLargeFileError';
	const bytes = decodeBase64(base64);
	return bytes ? { bytes } : 'FailedOperation.ImageDecodeFailed';
}
