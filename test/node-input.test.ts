import type { NodeAtService } from './support/node-at-service.mts';
import type { PictureHost } from './support/picture-host.mts';

const GIF = Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1');

/** The node inside n8n-core's own execution, with binary data in files, at the local service. */
describe('pictures that the node takes', () => {
	let at: NodeAtService;
	let png: (seed: number) => Buffer;
	let host: PictureHost;
	const texts = (items: Array<{ json: { text?: unknown } }>) => items.map(({ json }) => json.text);
	const said = (text: string) => ({ lines: [{ text, box: { x: 1, y: 2, width: 3, height: 4 } }] });

	beforeAll(async () => {
		const { nodeAtService } = await import('./support/node-at-service.mts');
		const { fakePng } = await import('./support/pictures.mts');
		const { servePicture } = await import('./support/picture-host.mts');
		at = await nodeAtService();
		png = (seed) => fakePng(100, seed);
		[1, 2, 3].forEach((seed) => at.record(png(seed), said(`picture ${seed}`)));
		host = await servePicture(png(3));
	});
	beforeEach(() => at.service.counters.reset());
	afterAll(async () => {
		await at.close();
		await host.stop();
	});

	it('gives one item per line, paired with its input, from a stored file', async () => {
		const { items, hints } = await at.run([
			{ files: { data: { bytes: png(1), fileName: '菜单 "1".png' } } },
			{ files: { data: { bytes: png(2) } } },
		]);
		expect(items[0]).toEqual({
			json: {
				text: 'picture 1',
				x: 1,
				y: 2,
				width: 3,
				height: 4,
				confidence: 99,
				words: [...'picture 1'].map((character) =>
					character === ' ' ? { character: '', confidence: 100 } : { character, confidence: 99 },
				),
				line: 1,
				source: '菜单 "1".png',
			},
			pairedItem: { item: 0 },
		});
		expect(items[1]).toMatchObject({ json: { source: 'data' }, pairedItem: { item: 1 } });
		expect(hints).toEqual(['2 pictures recognized, 2 lines.']);
	});

	const mail = () => ({
		files: {
			attachment_0: { bytes: png(1), fileName: 'a.png' },
			attachment_1: { bytes: png(2), fileName: 'b.png', mimeType: 'application/octet-stream' },
			attachment_2: { bytes: GIF, fileName: 'logo.gif', mimeType: 'image/gif' },
			attachment_3: {
				bytes: Buffer.from('BEGIN:VCALENDAR'),
				fileName: 'invite.ics',
				mimeType: 'text/calendar',
			},
		},
	});

	it.each(['separate', 'combined'] as const)(
		'takes several names, patterns and expressions (%s binary mode)',
		async (binaryMode) => {
			const run = async (binaryPropertyName: string, item = mail()) =>
				await at.run([item], { binaryPropertyName, output: 'text' }, { binaryMode });
			expect(texts((await run('attachment_1, attachment_0')).items)).toEqual([
				'picture 2',
				'picture 1',
			]);
			const pattern = await run('attachment_*');
			expect(texts(pattern.items)).toEqual(['picture 1', 'picture 2']);
			expect(pattern.hints[0]).toContain(
				'not read such files: logo.gif (GIF), invite.ics (a calendar entry)',
			);
			const nothing = await run('file_*');
			expect(nothing.items).toEqual([]);
			expect(nothing.error?.description).toContain('the item has: attachment_0, attachment_1');
			const expression =
				binaryMode === 'combined'
					? '={{ $json._files.attachment_1 }}'
					: '={{ $binary.attachment_1 }}';
			expect(texts((await run(expression)).items)).toEqual(['picture 2']);
			if (binaryMode === 'combined') {
				expect(texts((await run('_files.attachment_1')).items)).toEqual(['picture 2']);
			}
		},
	);

	it('leaves out what a pattern finds and no service reads, however large or empty', async () => {
		const { items, hints, error } = await at.run(
			[
				{
					files: {
						photo: { bytes: png(1), fileName: 'a.png' },
						archive: {
							bytes: Buffer.alloc(6_000_001, 'PK\x03\x04'),
							fileName: 'b.zip',
							mimeType: 'application/octet-stream',
						},
						bill: {
							bytes: Buffer.alloc(6_000_001, '%PDF-1.7 '),
							fileName: 'c.pdf',
							mimeType: 'application/pdf',
						},
						nothing: { bytes: Buffer.alloc(0), fileName: 'd.png', mimeType: 'image/png' },
					},
				},
			],
			{ binaryPropertyName: '*', output: 'text' },
		);
		expect(error).toBeUndefined();
		expect(texts(items)).toEqual(['picture 1']);
		expect(hints[0]).toContain(
			'b.zip (an Office document or a ZIP archive), c.pdf (PDF), d.png (empty)',
		);
	});

	it.each(['png', 'IMAGE/PNG', 'text/plain', 'binary/octet-stream', 'image/png; name="a"', ''])(
		'takes a PNG that a pattern finds, whatever its sender calls it (%s)',
		async (mimeType) => {
			const files = { attachment_0: { bytes: png(1), fileName: 'a.bin', mimeType } };
			const { items } = await at.run([{ files }], { binaryPropertyName: '*', output: 'text' });
			expect(texts(items)).toEqual(['picture 1']);
		},
	);

	it('fails for an item of which nothing can be read, so that production sees it', async () => {
		const letters = [
			{ files: { attachment_0: { bytes: png(1), fileName: 'a.png' } } },
			{ files: { attachment_0: { bytes: GIF, fileName: 'logo.gif' } } },
			{},
		];
		const { items, errorItems, hints } = await at.run(
			letters,
			{ binaryPropertyName: 'attachment_*', output: 'text' },
			{ node: { onError: 'continueErrorOutput' } },
		);
		expect(texts(items)).toEqual(['picture 1']);
		expect(errorItems.map(({ json, pairedItem }) => [json.error, pairedItem])).toEqual([
			[
				expect.objectContaining({ description: expect.stringContaining('logo.gif (GIF)') }),
				{ item: 1 },
			],
			[
				expect.objectContaining({ description: expect.stringContaining('no file at all') }),
				{ item: 2 },
			],
		]);
		expect(hints[0]).toContain('2 failed');
	});

	it('takes the only file of an item where the default name is missing, and says so', async () => {
		const photo = { bytes: png(1), fileName: 'photo.png' };
		const { items, hints } = await at.run([{ files: { Picture_of_the_bill: photo } }], {
			output: 'text',
		});
		expect(texts(items)).toEqual(['picture 1']);
		expect(hints[0]).toContain("no field 'data', so the only file of the item was read: photo.png");
		const two = await at.run([{ files: { front: photo, back: photo } }]);
		expect(two.error?.description).toContain('The item has: front, back.');
		const named = { binaryPropertyName: 'photo' };
		expect((await at.run([{ files: { other: photo } }], named)).items).toEqual([]);
	});

	it('reads a picture that was entered itself, and repeats none of its text in errors', async () => {
		const base64 = png(1).toString('base64');
		// As e-mail writes it.
		const lines = base64.replace(/.{76}/g, '$&\r\n');
		const url = `data:image/png;base64,${lines}`;
		for (const [entered, count] of [
			[url, 1],
			[base64, 1],
			[lines, 1],
			[`${url}, ${url}`, 2],
		] as const) {
			for (const parameters of [
				{ binaryPropertyName: entered },
				{ inputType: 'url', url: entered },
			]) {
				const { items } = await at.run([{ files: {} }], { ...parameters, output: 'text' });
				expect(texts(items)).toEqual(Array(count).fill('picture 1'));
			}
		}
		const mixed = {
			inputType: 'url',
			url: `${host.url}, data:image/png;base64,${base64}, ${host.url}`,
		};
		const { items } = await at.run([{}], { ...mixed, output: 'text' });
		expect(texts(items)).toEqual(['picture 3', 'picture 1', 'picture 3']);
		const text = Buffer.from('no picture at all '.repeat(20_000)).toString('base64');
		const { error } = await at.run([{ files: { data: { bytes: png(1) } } }], {
			binaryPropertyName: text,
		});
		expect(error?.description).toContain('Convert to File');
		expect(error?.description?.length).toBeLessThan(600);
	});

	it('takes files that an expression gives: a list, a list as JSON text, all of an item', async () => {
		const files = {
			front: { bytes: png(1), fileName: 'a.png' },
			back: { bytes: png(2), fileName: 'a.png' },
		};
		for (const expression of [
			'={{ [$binary.front, $binary.back] }}',
			'={{ JSON.stringify([$binary.front, $binary.back]) }}',
			'={{ $binary }}',
			'={{ ["front", "back"] }}',
		]) {
			const { items } = await at.run([{ files }], {
				binaryPropertyName: expression,
				output: 'text',
			});
			expect(texts(items)).toEqual(['picture 1', 'picture 2']);
		}
	});

	it('never takes the metadata of a file elsewhere for a file that n8n stores', async () => {
		const json = { mimeType: 'image/png', id: '1AbC', name: 'a.png' };
		for (const binaryPropertyName of ['={{ $json.drive }}', 'drive']) {
			const { error } = await at.run(
				[{ json: { drive: json }, files: { photo: { bytes: png(1) } } }],
				{ binaryPropertyName },
			);
			expect(error?.message).toMatch(/neither a name nor a file|does not have the field/);
		}
	});

	it('takes several URLs in one text, and keeps the commas and secrets that belong to one', async () => {
		const { origin } = new URL(host.url);
		const signed = 'X-Amz-Signature=0123abc';
		const entered = `${origin}/a,b.png?size=1,2, ${origin}/c.png?${signed}\n${host.url.replace('//', '//user:pass@')}`;
		const url = { inputType: 'url', output: 'text' };
		for (const value of [
			entered,
			`={{ ${JSON.stringify(JSON.stringify(entered.split(/, |\n/)))} }}`,
		]) {
			const { items } = await at.run([{}], { ...url, url: value });
			expect(items.map(({ json }) => json.source)).toEqual([
				`${origin}/a,b.png?size=1,2`,
				`${origin}/c.png?X-Amz-Signature=hidden`,
				host.url,
			]);
		}
		expect(host.requests).toContain(`/c.png?${signed}`);
	});

	it('asks the service to fetch a URL, or fetches it itself without the credential', async () => {
		const url = { inputType: 'url', url: host.url, output: 'text' };
		expect(texts((await at.run([{}], url)).items)).toEqual(['picture 3']);
		const list = { ...url, url: `={{ ["${host.url}", "${host.url}?2"] }}` };
		expect(texts((await at.run([{}], list)).items)).toEqual(['picture 3', 'picture 3']);
		const download = { ...url, options: { downloadImage: true } };
		expect((await at.run([{}], download)).items[0].json).toMatchObject({
			text: 'picture 3',
			source: host.url,
		});
	});

	it('copies no files of the combined mode into results', async () => {
		const item = { json: { from: 'mail' }, files: { data: { bytes: png(1) } } };
		const parameters = { output: 'text', options: { includeInputFields: true } };
		const { items } = await at.run([item], parameters, { binaryMode: 'combined' });
		expect(items[0].json).toMatchObject({ text: 'picture 1', from: 'mail' });
		expect(items[0].json).not.toHaveProperty('_files');
	});

	it('puts the input fields beside the result on request, never over it', async () => {
		const { items } = await at.run(
			[
				{
					json: { text: 'mine', from: 'mail', error: 'old', ['__proto__']: { polluted: true } },
					files: { data: { bytes: png(1) } },
				},
			],
			{ output: 'text', options: { includeInputFields: true } },
		);
		expect(items[0].json).toMatchObject({ text: 'picture 1', from: 'mail' });
		expect(items[0].json).not.toHaveProperty('error');
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});
});
