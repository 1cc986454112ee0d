import type { PictureFormat } from '../picture/format.mts';

export type ParameterType = 'string' | 'boolean' | 'integer';

/** What one action takes and gives (ocr-service.md B3, B4). */
export interface CloudAction {
	name: string;
	parameters: Record<string, ParameterType>;
	/** Without PDF, which needs `IsPdf`. */
	formats: ReadonlyArray<Exclude<PictureFormat, null>>;
	/** Characters of base64; "10 M" and "7 M" are documented, taken as 10^6 here. */
	maxBase64: number;
	/** Fields of the answer that not all actions have. */
	answers: {
		/** Beside the deprecated `Angel`. */
		angle: boolean;
		language: boolean;
		pdfPageSize: boolean;
		/** `Words` and `WordCoordPoint`, empty unless asked for. */
		words: boolean;
	};
}

/** The one action whose ItemPolygon lies in the picture as sent (ocr-service.md E1). */
export const accurate = 'GeneralAccurateOCR';
/** The one action that answers with TextGeneralHandwriting: no ItemPolygon, WordPolygon instead of Words. */
export const handwriting = 'GeneralHandwritingOCR';

const picture = { ImageBase64: 'string', ImageUrl: 'string' } as const;
const pdf = { IsPdf: 'boolean', PdfPageNumber: 'integer' } as const;
const allFormats = ['png', 'jpeg', 'bmp'] as const;

export const actions: readonly CloudAction[] = [
	{
		name: 'GeneralBasicOCR',
		parameters: { ...picture, ...pdf, Scene: 'string', LanguageType: 'string', IsWords: 'boolean' },
		formats: allFormats,
		maxBase64: 10_000_000,
		answers: { angle: true, language: true, pdfPageSize: true, words: true },
	},
	{
		name: accurate,
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
		parameters: { ...picture, ...pdf },
		formats: ['png', 'jpeg'],
		maxBase64: 7_000_000,
		answers: { angle: false, language: true, pdfPageSize: true, words: false },
	},
	{
		name: 'GeneralEfficientOCR',
		parameters: picture,
		formats: allFormats,
		maxBase64: 7_000_000,
		answers: { angle: true, language: false, pdfPageSize: false, words: true },
	},
	{
		name: handwriting,
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
];

/** Values of LanguageType. This service reads Chinese and English whatever is asked for. */
export const languageTypes: ReadonlySet<string> = new Set(
	(
		'zh zh_rare auto mix jap kor spa fre ger por vie may rus ita hol swe fin dan nor hun tha ' +
		'hi ara'
	).split(' '),
);
