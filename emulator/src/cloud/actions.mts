import type { PictureFormat } from '../picture/format.mts';

export type ParameterType = 'string' | 'boolean' | 'integer' | 'integers';

/** What one action takes and gives (docs/tencent-ocr.md, Parameters of the actions). */
export interface CloudAction {
	name: string;
	/** What it reads out of the picture. */
	gives: 'text' | 'tables' | 'invoices';
	parameters: Record<string, ParameterType>;
	/** Without PDF, which text actions take with `IsPdf`, and the others by themselves. */
	formats: ReadonlyArray<Exclude<PictureFormat, null>>;
	/** Characters of base64; "10 M" and "7 M" are documented, taken as 10^6 here. */
	maxBase64: number;
	/** Fields of the answer that not all actions for text have. */
	answers: {
		/** Beside the deprecated `Angel`. */
		angle: boolean;
		language: boolean;
		pdfPageSize: boolean;
		/** `Words` and `WordCoordPoint`, empty unless asked for. */
		words: boolean;
	};
}

/** The one action whose ItemPolygon lies in the picture as sent (docs/tencent-ocr.md, What real answers taught about geometry). */
export const accurate = 'GeneralAccurateOCR';
/** The one action that answers with TextGeneralHandwriting: no ItemPolygon, WordPolygon instead of Words. */
export const handwriting = 'GeneralHandwritingOCR';

const picture = { ImageBase64: 'string', ImageUrl: 'string' } as const;
const pdf = { IsPdf: 'boolean', PdfPageNumber: 'integer' } as const;
const allFormats = ['png', 'jpeg', 'bmp'] as const;

export const actions: readonly CloudAction[] = [
	{
		name: 'GeneralBasicOCR',
		gives: 'text',
		parameters: { ...picture, ...pdf, Scene: 'string', LanguageType: 'string', IsWords: 'boolean' },
		formats: allFormats,
		maxBase64: 10_000_000,
		answers: { angle: true, language: true, pdfPageSize: true, words: true },
	},
	{
		name: accurate,
		gives: 'text',
		parameters: {
			...picture,
			...pdf,
			IsWords: 'boolean',
			EnableDetectSplit: 'boolean',
			EnableDetectText: 'boolean',
			ConfigID: 'string',
			WordsType: 'string',
		},
		formats: allFormats,
		maxBase64: 10_000_000,
		answers: { angle: true, language: false, pdfPageSize: false, words: true },
	},
	{
		name: 'GeneralFastOCR',
		gives: 'text',
		parameters: { ...picture, ...pdf },
		formats: ['png', 'jpeg'],
		maxBase64: 7_000_000,
		answers: { angle: false, language: true, pdfPageSize: true, words: false },
	},
	{
		name: 'GeneralEfficientOCR',
		gives: 'text',
		parameters: picture,
		formats: allFormats,
		maxBase64: 7_000_000,
		answers: { angle: true, language: false, pdfPageSize: false, words: true },
	},
	{
		name: handwriting,
		gives: 'text',
		parameters: {
			...picture,
			Scene: 'string',
			EnableDetectText: 'boolean',
			EnableWordPolygon: 'boolean',
		},
		formats: ['png', 'jpeg'],
		maxBase64: 10_000_000,
		answers: { angle: true, language: false, pdfPageSize: false, words: false },
	},
	{
		name: 'RecognizeTableAccurateOCR',
		gives: 'tables',
		parameters: { ...picture, PdfPageNumber: 'integer', UseNewModel: 'boolean' },
		formats: [...allFormats, 'pdf'],
		maxBase64: 10_000_000,
		answers: { angle: true, language: false, pdfPageSize: true, words: false },
	},
	{
		name: 'RecognizeGeneralInvoice',
		gives: 'invoices',
		parameters: {
			...picture,
			Types: 'integers',
			EnableOther: 'boolean',
			EnablePdf: 'boolean',
			PdfPageNumber: 'integer',
			EnableMultiplePage: 'boolean',
			EnableCutImage: 'boolean',
			EnableItemPolygon: 'boolean',
			EnableQRCode: 'boolean',
			EnableSeal: 'boolean',
		},
		formats: ['png', 'jpeg', 'pdf'],
		maxBase64: 10_000_000,
		answers: { angle: false, language: false, pdfPageSize: false, words: false },
	},
];

/** Pages that RecognizeGeneralInvoice reads with EnableMultiplePage: the first 30 (its request type in the SDK). */
export const mostPagesTogether = 30;
/** A picture for RecognizeTableAccurateOCR has a long side of at most three times the short one (its request type). */
export const mostStretched = 3;

/** Values of LanguageType. This service reads Chinese and English whatever is asked for. */
export const languageTypes: ReadonlySet<string> = new Set(
	(
		'zh zh_rare auto mix jap kor spa fre ger por vie may rus ita hol swe fin dan nor hun tha ' +
		'hi ara'
	).split(' '),
);
