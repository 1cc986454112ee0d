import fc from 'fast-check';
import type { IExecuteFunctions } from 'n8n-workflow';

import { binarySources } from '../nodes/OcrGeneral/input/binarySources';
import { isCutOff, isEncryptedPdf } from '../nodes/OcrGeneral/input/fileFlaw';
import { fileKind } from '../nodes/OcrGeneral/input/fileKind';
import { shownUrl } from '../nodes/OcrGeneral/input/shownUrl';
import { urlSources } from '../nodes/OcrGeneral/input/urlSources';
import { OcrFailure } from '../nodes/OcrGeneral/vocabulary/OcrFailure';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** What is known of a file and of a URL before anything is sent. */
describe('what the bytes of a file say it is', () => {
	it.each([
		['JPEG', latin1('\xff\xd8\xff\xe0')],
		['PNG', latin1('\x89PNG\r\n\x1a\n')],
		['BMP', Buffer.concat([latin1('BM'), Buffer.alloc(12), Buffer.of(40, 0, 0, 0)])],
		['a text file', latin1('BMW,2026-11-25,41000.00\r\nBMW,2026-11-26,39000.00\r\n')],
		['JPEG 2000', latin1('\0\0\0\x0cjP  \r\n\x87\n')],
		['Photoshop (PSD)', latin1('8BPS\0\x01')],
		['HEIC', latin1('\0\0\0\x18ftypheic')],
		['a video or sound file', latin1('\0\0\0\x18ftypmp42')],
		['SVG', latin1('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn -->\n<svg xmlns="x">')],
		['a web page', latin1('\n<!DOCTYPE html>\n<html lang="en">')],
		['a web page', Buffer.from('<HTML><head></head>', 'utf8')],
		['a web page', latin1('<!-- one --><!-- two -->\n<html>')],
		// However many ways there are to end them, comments are read once.
		['a text file', latin1('<!---->'.repeat(140))],
		['an XML file', latin1('<?xml version="1.0"?><Invoice/>')],
		['an Office document or a ZIP archive', latin1('PK\x03\x04\x14')],
		['JSON text', latin1('{"error":"not found"}')],
		['a picture as base64 text', latin1('iVBORw0KGgoAAAANSUhEUg')],
		['a text file', Buffer.from('发票,金额\n', 'utf8')],
		['PDF', latin1('\n%PDF-1.7\n')],
		[undefined, Buffer.alloc(0)],
		[undefined, Buffer.from([1, 2, 3, 4])],
	])('%s', (label, bytes) => {
		expect(fileKind(bytes)?.label).toBe(label);
	});
});

describe('a picture whose end is missing', () => {
	let pictures: Array<['jpeg' | 'png', Buffer]>;

	beforeAll(async () => {
		const { pictureNames, readPicture } = await import('./support/annotation.mts');
		pictures = pictureNames
			.filter((name) => !name.endsWith('.bmp'))
			.map((name) => [name.endsWith('.png') ? 'png' : 'jpeg', readPicture(name)]);
	});

	it('is told from a whole one wherever it is cut within its pixels', () => {
		for (const [format, bytes] of pictures) {
			expect(isCutOff(bytes, format)).toBe(false);
			// What cameras and servers put behind the picture is no part of it.
			expect(isCutOff(Buffer.concat([bytes, Buffer.alloc(50)]), format)).toBe(false);
			const header = format === 'png' ? 33 : 20;
			fc.assert(
				fc.property(fc.integer({ min: header, max: bytes.length - 2 }), (length) => {
					expect(isCutOff(bytes.subarray(0, length), format)).toBe(true);
				}),
				{ numRuns: 20 },
			);
		}
	});

	it('is not missed where bytes that mean nothing stand before a marker', () => {
		const [, jpeg] = pictures.find(([format]) => format === 'jpeg') ?? [];
		if (!jpeg) throw new Error('no JPEG among the pictures');
		const filled = Buffer.concat([jpeg.subarray(0, 2), Buffer.of(0xff, 0xff), jpeg.subarray(2)]);
		expect([filled, filled.subarray(0, -2)].map((bytes) => isCutOff(bytes, 'jpeg'))).toEqual([
			false,
			true,
		]);
	});

	it('is not suspected where the bytes have no structure to judge by', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 60 }), (junk) => {
				expect(isCutOff(Buffer.concat([latin1('\x89PNG\r\n\x1a\n'), junk]), 'png')).toBe(false);
			}),
		);
	});
});

it('sees a PDF that is encrypted, not one that only has the word in its text', () => {
	expect(
		isEncryptedPdf(latin1('%PDF-1.7 /EncryptMetadata true trailer << /Encrypt 12 0 R >>')),
	).toBe(true);
	expect(isEncryptedPdf(latin1('%PDF-1.7 (how to /Encrypt files)'))).toBe(false);
});

it.each([
	'x'.repeat(300_000),
	`https://host/a${' '.repeat(300_000)}b`,
	`https://h/?${'a'.repeat(300_000)}`,
])('takes no longer for a long text in place of a URL than its length: %.20s', (text) => {
	expect(urlSources(0, text)).toHaveLength(1);
});

describe('a URL as it is shown', () => {
	it.each([
		['https://host/a.png?id=7&page=2', 'https://host/a.png?id=7&page=2'],
		['https://host/菜单 1.png', 'https://host/菜单 1.png'],
		['https://user:password@host/a.png', 'https://host/a.png'],
		['https://host/a.png?design=3&author=x', 'https://host/a.png?design=3&author=x'],
		['https://host/a?sv=1&sig=abc%3D', 'https://host/a?sv=1&sig=hidden'],
		[
			'https://b.s3.amazonaws.com/a.png?X-Amz-Credential=AK%2F1&X-Amz-Signature=ab&X-Amz-Security-Token=t',
			'https://b.s3.amazonaws.com/a.png?X-Amz-Credential=hidden&X-Amz-Signature=hidden&X-Amz-Security-Token=hidden',
		],
		[
			'https://b.cos.myqcloud.com/a?q-sign-algorithm=sha1&q-signature=ab&x-cos-security-token=t',
			'https://b.cos.myqcloud.com/a?q-sign-algorithm=sha1&q-signature=hidden&x-cos-security-token=hidden',
		],
		['https://host/a.png?access_token=t#x', 'https://host/a.png?access_token=hidden'],
		[
			'https://cdn.discordapp.com/a.png?hm=0123456789abcdef0123456789abcdef',
			'https://cdn.discordapp.com/a.png?hm=hidden',
		],
		[
			`https://api.telegram.org/file/bot123456:${'Aa-'.repeat(12)}/photos/file_1.jpg`,
			'https://api.telegram.org/file/hidden/photos/file_1.jpg',
		],
		['ftp://user:password@host/a.png', 'ftp://host/a.png'],
	])('%s', (url, shown) => {
		expect(shownUrl(url)).toBe(shown);
	});
});

describe('a file that an expression gives without its content, as n8n 1.x does in memory', () => {
	const file = (data: string) => ({
		mimeType: 'image/png',
		fileName: 'a.png',
		fileSize: '9 B',
		data,
	});
	const described = { mimeType: 'image/png', fileName: 'a.png', fileSize: '9 B' };
	const sources = (contents: string[], value: unknown) => {
		const binary = Object.fromEntries(contents.map((data, index) => [`file_${index}`, file(data)]));
		const context = { getInputData: () => [{ json: {}, binary }] } as unknown as IExecuteFunctions;
		return binarySources(context, 0, value).map((source) =>
			source instanceof OcrFailure ? source.description : source.source,
		);
	};

	it('is the one that name, type and size fit', () => {
		expect(sources(['aaaa'], described)).toEqual(['a.png']);
	});

	it('is either of two with the same content, and all of two that are asked for', () => {
		expect(sources(['aaaa', 'aaaa'], described)).toEqual(['a.png']);
		expect(sources(['aaaa', 'bbbb'], [described, described])).toEqual(['a.png', 'a.png']);
	});

	it('is refused where two differ in content alone: the wrong one might be read', () => {
		expect(sources(['aaaa', 'bbbb'], described)).toEqual([
			expect.stringContaining('file_0, file_1'),
		]);
	});
});
