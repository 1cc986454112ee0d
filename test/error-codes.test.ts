import { CLOUD_CODES } from '../nodes/OcrGeneral/tencent/codes/cloudCodes';
import type { ErrorCode } from '../nodes/OcrGeneral/tencent/codes/ErrorCode';
import { GENERAL_CODES } from '../nodes/OcrGeneral/tencent/codes/generalCodes';

const WHAT_FOLLOWS: Readonly<Record<string, string>> = {
	account: 'nothing more is sent',
	clock: 'signed again by the time of the answer, else nothing more is sent',
	noText: 'an empty result, no failure',
	picture: 'this picture fails, the others go on',
	retry: 'sent again, up to Max Retries times',
	throttled: 'everything slows down, then sent again',
};

const billed = ({ billed: isBilled }: ErrorCode) =>
	isBilled === undefined ? 'not published' : isBilled ? '**yes**' : 'no';

const rowOf = (code: ErrorCode) =>
	`| ${code.code} | ${code.message} | ${code.remedy} | ${WHAT_FOLLOWS[code.kind]} | ${billed(code)} | ${code.source} |`;

const table = (title: string, codes: readonly ErrorCode[]) =>
	[
		`## ${title}`,
		'| code | what it means | what to do | what the node does | billed | documented |',
		'|---|---|---|---|---|---|',
		...codes.map(rowOf),
	].join('\n');

const PAGE = `# Tencent's codes

Written from the tables in \`nodes/OcrGeneral/tencent/codes/\` (\`UPDATE_DOCS=1 npm test -- error-codes\`); the node and the credential's
Test button read the same rows. What a code means for the work is this project's conclusion: Tencent publishes its meaning alone.

${table('General OCR', GENERAL_CODES)}

${table('Cloud API 3.0', CLOUD_CODES)}

A code of Cloud API 3.0 that is not listed counts as its first part (\`AuthFailure.Anything\` as \`AuthFailure\`). Any other
unknown code fails its picture, is not sent again, and is shown with the service's own words.
`;

describe('Tencent’s codes', () => {
	it('stand in the documentation as in the table', async () => {
		const { readDocument, updateDocument } = await import('./support/docs.mts');
		updateDocument('error-codes.md', PAGE);
		expect(readDocument('error-codes.md')).toBe(PAGE);
	});

	it('of those that are sent again, the page about throughput lists every one', async () => {
		const { readDocument } = await import('./support/docs.mts');
		const text = readDocument('throughput.md').replace(/\s+/g, ' ');
		const [, general, cloud] = /\(General OCR ([^;]*); Cloud API 3\.0 ([^)]*)\)/.exec(text) ?? [];
		const isRetried = ({ kind }: ErrorCode) => kind === 'retry';
		const numbers = general.split(', ').flatMap((part) => {
			const [first, last = first] = part.split(' to ').map(Number);
			return Array.from({ length: last - first + 1 }, (_, index) => first + index);
		});
		expect(numbers.sort()).toEqual(
			GENERAL_CODES.filter(isRetried)
				.map(({ code }) => code)
				.sort(),
		);
		const names = [...cloud.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
		expect(names.sort()).toEqual(
			CLOUD_CODES.filter(isRetried)
				.map(({ code }) => code)
				.sort(),
		);
	});

	it('are listed once each, told apart by their texts', () => {
		const keys = [...GENERAL_CODES, ...CLOUD_CODES].flatMap(({ code, texts }) =>
			(texts ?? ['']).map((text) => `${code} ${text}`),
		);
		expect(new Set(keys).size).toBe(keys.length);
	});

	it('are never sent again where Tencent bills them', () => {
		const bills = CLOUD_CODES.filter((row) => row.billed);
		expect(bills.map(({ code }) => String(code).split('.')[1])).toEqual(
			expect.arrayContaining([
				'EmptyImageError',
				'ImageNoBusinessCard',
				'InvoiceMismatch',
				'NoInvoice',
			]),
		);
		expect(bills.map(({ kind }) => kind)).toEqual(bills.map(() => 'picture'));
	});
});
