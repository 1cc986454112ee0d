import { readsPdf, takes } from '../tencent/services';
import { choiceParameter, notValid, switchParameter, textParameter } from './parameter';
import { type PageRange, parsePageRange } from './pageRange';

const PDF_PAGES = textParameter('pdfPages', {
	label: 'PDF Pages',
	default: '1',
	added: 'all',
	placeholder: 'e.g. 1-3,5',
	description:
		'Which pages of a PDF to read, such as 1-3,5, or the word all. By default only page 1 is read. Each page is billed as one recognition. Also set it for a PDF whose URL does not end in .pdf.',
	shownFor: { service: readsPdf },
});

/** Which pages to read, and whether the user said so: then a URL may lead to a PDF. */
const pdfPages = {
	...PDF_PAGES,
	read: (value: unknown): { pages: PageRange; wereSet: boolean } => {
		const pages = parsePageRange(PDF_PAGES.read(value));
		if (pages) return { pages, wereSet: value !== undefined && value !== null && value !== '' };
		throw notValid(PDF_PAGES.form.displayName, 'Enter pages such as 1-3,5 or the word all.');
	},
};

const CHINESE = { value: 'zh', label: 'Chinese and English' } as const;
const SEVERAL = { value: 'mix', label: 'Several Languages in One Image' } as const;

/** What goes into the request, for the services that take it. */
export const SERVICE_OPTIONS = [
	textParameter('bucket', {
		label: 'Bucket',
		description: 'Left over from earlier versions of the API; leave it empty',
		shownFor: { service: ({ needsAppId }) => needsAppId },
	}),
	choiceParameter('language', {
		label: 'Language',
		default: 'zh',
		added: 'auto',
		choices: [
			{ value: 'ara', label: 'Arabic' },
			{ value: 'auto', label: 'Automatic' },
			CHINESE,
			{ value: 'zh_rare', label: 'Chinese, with Rare and Traditional Characters' },
			{ value: 'dan', label: 'Danish' },
			{ value: 'hol', label: 'Dutch' },
			{ value: 'fin', label: 'Finnish' },
			{ value: 'fre', label: 'French' },
			{ value: 'ger', label: 'German' },
			{ value: 'hi', label: 'Hindi' },
			{ value: 'hun', label: 'Hungarian' },
			{ value: 'ita', label: 'Italian' },
			{ value: 'jap', label: 'Japanese' },
			{ value: 'kor', label: 'Korean' },
			{ value: 'may', label: 'Malay' },
			{ value: 'nor', label: 'Norwegian' },
			{ value: 'por', label: 'Portuguese' },
			{ value: 'rus', label: 'Russian' },
			SEVERAL,
			{ value: 'spa', label: 'Spanish' },
			{ value: 'swe', label: 'Swedish' },
			{ value: 'tha', label: 'Thai' },
			{ value: 'vie', label: 'Vietnamese' },
		],
		description: 'Language of the text. Each of them includes English.',
		shownFor: { service: (service) => takes(service, 'LanguageType') },
	}),
	choiceParameter('language', {
		label: 'Language',
		default: 'zh',
		added: 'mix',
		choices: [CHINESE, SEVERAL],
		description: 'Language of the text. Take Several Languages for Japanese, Korean, French etc.',
		shownFor: { service: (service) => takes(service, 'ConfigID') },
	}),
	pdfPages,
	textParameter('region', {
		label: 'Region',
		placeholder: 'e.g. ap-guangzhou',
		description: 'Only if Tencent support asks for one; leave it empty',
		shownFor: { service: ({ api }) => api === 'cloud' },
	}),
	switchParameter('smallText', {
		label: 'Small Text',
		default: false,
		description:
			'Whether the picture is large and its text small, such as an exam paper; Tencent then reads it in parts',
		shownFor: { service: (service) => takes(service, 'EnableDetectSplit') },
	}),
	choiceParameter('textKind', {
		label: 'Text Kind',
		default: 'all',
		added: 'handwriting',
		choices: [
			{ value: 'all', label: 'All' },
			{ value: 'handwriting', label: 'Handwriting Only' },
			{ value: 'print', label: 'Print Only' },
		],
		description: 'Which text to read; Include Words works with All only',
		shownFor: { service: (service) => takes(service, 'WordsType') },
	}),
] as const;
