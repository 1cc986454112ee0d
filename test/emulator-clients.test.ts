import { ImageClient } from 'image-node-sdk';
import type { LocalService } from './support/ocr-service.mts';

type Credential = { AppId: string; SecretId: string; SecretKey: string };

/** `image-node-sdk` is Tencent's own client of General OCR: what it understands, others do. */
describe("General OCR of the local service, asked by Tencent's own client", () => {
	let service: LocalService;
	let picture: Buffer;
	let credential: Credential;

	beforeAll(async () => {
		const { startLocalService } = await import('./support/ocr-service.mts');
		const { readExample } = await import('./support/pictures.mts');
		service = await startLocalService('--engine', 'paddle');
		picture = await readExample('email/taxi.png');
		const { appid, secretId, secretKey } = service.account;
		credential = { AppId: appid, SecretId: secretId, SecretKey: secretKey };
	});
	afterAll(() => service.stop());

	const client = (changes: Partial<Credential> = {}) =>
		new ImageClient({ ...credential, ...changes }).setHost(service.host).setProtocol('http:');
	const sendPicture = async (sender: ReturnType<typeof client>) => {
		const { statusCode, body } = await sender.ocrGeneral({
			formData: { image: { value: picture, options: { filename: 'taxi.png' } } },
			headers: { 'content-type': 'multipart/form-data' },
		});
		return { statusCode, answer: JSON.parse(body) };
	};

	it('recognizes a picture sent as multipart', async () => {
		const { statusCode, answer } = await sendPicture(client());

		expect(statusCode).toBe(200);
		expect(Object.keys(answer)).toEqual(['code', 'message', 'data']);
		expect(answer).toMatchObject({ code: 0, message: 'OK' });
		expect(answer.data.session_id).toMatch(/^1250000000-\d+$/);
		const texts = answer.data.items.map((item: { itemstring: string }) => item.itemstring);
		expect(texts).toEqual(expect.arrayContaining(['Airport transfer', '41.00']));
		expect(Object.keys(answer.data.items[0])).toEqual(['itemcoord', 'words', 'itemstring']);
		const [{ words, itemstring }] = answer.data.items;
		expect(words).toHaveLength(itemstring.length);
		for (const { confidence } of words) {
			expect(confidence).toBeGreaterThan(0);
			expect(confidence).toBeLessThanOrEqual(1);
		}
	});

	it('fetches a picture that is named by URL in JSON', async () => {
		const { servePicture } = await import('./support/picture-host.mts');
		const host = await servePicture(picture);
		const { statusCode, body } = await client().ocrGeneral({ data: { url: host.url } });
		await host.stop();

		expect(statusCode).toBe(200);
		expect(body).toContain('"itemstring":"Airport transfer"');
	});

	it.each([
		['a wrong key', { SecretKey: 'another' }, 14, 'sign no pass'],
		['an unknown id', { SecretId: 'unknown' }, 11, 'secretid not exist'],
		['a key of another appid', { AppId: '1250000001' }, 12, 'appid not match'],
	])('refuses %s as the live service does', async (_case, changes, code, message) => {
		const { statusCode, answer } = await sendPicture(client(changes));

		expect(statusCode).toBe(401);
		expect(answer).toEqual({ code, message });
	});

	it('refuses an appid sent as a JSON number', async () => {
		const number = 1250000000 as unknown as string;
		const { statusCode, body } = await client({ AppId: number }).ocrGeneral({
			data: { url: 'http://127.0.0.1/picture.png' },
		});

		expect(statusCode).toBe(400);
		expect(JSON.parse(body)).toMatchObject({ code: 3, message: 'donot find appid' });
	});
});
