import { createHash } from 'node:crypto';

import { BODY_HASH_HEADER } from '../credentials/signing/authenticateRequest';
import { cloudRequest } from '../nodes/OcrGeneral/tencent/cloud/request';
import type { RequestSettings } from '../nodes/OcrGeneral/tencent/api';
import { findService } from '../nodes/OcrGeneral/tencent/services';

const means = { boundary: 'b', allocate: Buffer.alloc };
const wanted = {
	language: 'zh',
	smallText: true,
	textKind: 'print',
	wantsCharacters: true,
	wantsPlaces: false,
} as const;

function bodyOf(name: string, settings: Partial<RequestSettings>): Record<string, unknown> {
	const service = findService(name);
	if (!service) throw new TypeError(name);
	const all = { service, endpoint: 'https://x', appid: '', bucket: '', region: '' };
	const picture = { url: 'https://x/a.pdf', maybePdf: true };
	const request = cloudRequest(picture, 7, { ...all, ...wanted, ...settings }, means);
	return JSON.parse(request.body.toString()) as Record<string, unknown>;
}

describe('a request of Cloud API 3.0', () => {
	const ImageUrl = 'https://x/a.pdf';
	const page = { IsPdf: true, PdfPageNumber: 7 };

	it.each<[string, Partial<RequestSettings>, Record<string, unknown>]>([
		[
			'GeneralAccurateOCR',
			{},
			{ ImageUrl, ...page, ConfigID: 'OCR', EnableDetectSplit: true, WordsType: '2' },
		],
		[
			'GeneralAccurateOCR',
			{ smallText: false, textKind: 'all' },
			{ ImageUrl, ...page, IsWords: true },
		],
		// Characters come with ConfigID OCR alone.
		[
			'GeneralAccurateOCR',
			{ language: 'mix', smallText: false, textKind: 'all' },
			{ ImageUrl, ...page, ConfigID: 'MulOCR' },
		],
		[
			'GeneralBasicOCR',
			{ textKind: 'all' },
			{ ImageUrl, ...page, LanguageType: 'zh', IsWords: true },
		],
		['GeneralFastOCR', {}, { ImageUrl, ...page }],
		['GeneralEfficientOCR', {}, { ImageUrl }],
	])('asks %s with %j for no more than it defines', (name, settings, body) => {
		expect(bodyOf(name, settings)).toEqual(body);
	});

	it('encodes and hashes a document once: each page’s body is whole, and its hash right', () => {
		const service = findService('GeneralBasicOCR');
		if (!service) throw new TypeError('no service');
		const bytes = Buffer.from('%PDF-1.7 ' + 'x'.repeat(200_000));
		const picture = { bytes, format: 'pdf' as const, fileName: 'a.pdf' };
		const all = { service, endpoint: 'https://x', appid: '', bucket: '', region: '', ...wanted };
		const encoded = jest.spyOn(bytes, 'toString');
		for (const number of [1, 2, 20]) {
			const { body, headers } = cloudRequest(picture, number, all, means);
			const sent = JSON.parse(body.toString()) as Record<string, unknown>;
			expect(sent).toMatchObject({ IsPdf: true, PdfPageNumber: number });
			expect(Buffer.from(String(sent.ImageBase64), 'base64').equals(bytes)).toBe(true);
			const hash = createHash('sha256').update(body).digest('hex');
			expect(headers[BODY_HASH_HEADER]).toBe(hash);
		}
		expect(encoded).toHaveBeenCalledTimes(Math.ceil(bytes.length / (3 * 16 * 1024)));
	});
});
