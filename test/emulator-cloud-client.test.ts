import { ocr } from 'tencentcloud-sdk-nodejs-ocr';
import type { LocalService } from './support/ocr-service.mts';

type Client = InstanceType<typeof ocr.v20181119.Client>;
type Action = Extract<keyof Client, `General${string}OCR`>;
type Detection = {
	DetectedText: string;
	Confidence: number;
	Polygon: unknown;
	ItemPolygon?: unknown;
};

/** Tencent's own client of Cloud API 3.0, unchanged but for its endpoint. */
describe("Cloud API 3.0 of the local service, asked by Tencent's own client", () => {
	let service: LocalService;
	let picture: string;
	let writePdf: (...pages: string[]) => Buffer;

	beforeAll(async () => {
		const { startLocalService } = await import('./support/ocr-service.mts');
		const { readExample } = await import('./support/pictures.mts');
		({ writePdf } = await import('./support/pdf.mts'));
		service = await startLocalService('--engine', 'paddle');
		picture = (await readExample('email/taxi.png')).toString('base64');
	});
	afterAll(() => service.stop());

	const clientOf = (secretId: string, secretKey: string) =>
		new ocr.v20181119.Client({
			credential: { secretId, secretKey },
			region: '',
			profile: { httpProfile: { endpoint: service.host, protocol: 'http://' } },
		});
	const client = () => clientOf(service.account.secretId, service.account.secretKey);

	it.each<[Action, string[]]>([
		['GeneralBasicOCR', ['Angel', 'Angle', 'Language', 'PdfPageSize']],
		['GeneralAccurateOCR', ['Angel', 'Angle']],
		['GeneralFastOCR', ['Angel', 'Language', 'PdfPageSize']],
		['GeneralEfficientOCR', ['Angel', 'Angle']],
		['GeneralHandwritingOCR', ['Angel', 'Angle']],
	])('%s recognizes a picture', async (action, fields) => {
		const response = await client()[action]({ ImageBase64: picture });

		expect(Object.keys(response)).toEqual([...fields, 'RequestId', 'TextDetections']);
		const detections = response.TextDetections as Detection[];
		expect(detections.map(({ DetectedText }) => DetectedText)).toContain('Airport transfer');
		for (const { Confidence, Polygon, ItemPolygon } of detections) {
			expect(Number.isInteger(Confidence) && Confidence > 0 && Confidence <= 100).toBe(true);
			expect(Polygon).toHaveLength(4);
			expect(ItemPolygon === undefined).toBe(action === 'GeneralHandwritingOCR');
		}
	});

	it('gives characters and their corners when asked for', async () => {
		const { TextDetections } = await client().GeneralAccurateOCR({
			ImageBase64: picture,
			IsWords: true,
		});

		const line = TextDetections?.find(({ DetectedText }) => DetectedText === '41.00');
		expect(line?.Words?.map(({ Character }) => Character).join('')).toBe('41.00');
		expect(line?.WordCoordPoint).toHaveLength(5);
	});

	it('reads the page of a PDF that is asked for, and counts its pages', async () => {
		const ImageBase64 = writePdf('First page', 'Second page').toString('base64');
		const response = await client().GeneralBasicOCR({
			ImageBase64,
			IsPdf: true,
			PdfPageNumber: 2,
		});

		expect(response.TextDetections?.map(({ DetectedText }) => DetectedText)).toEqual([
			'Second page',
		]);
		expect(response.PdfPageSize).toBe(2);
		const beyond = client().GeneralFastOCR({ ImageBase64, IsPdf: true, PdfPageNumber: 3 });
		await expect(beyond).rejects.toMatchObject({
			code: 'InvalidParameterValue.InvalidParameterValueLimit',
		});
	});

	it('gives boxes of the picture turned upright and polygons of the picture as sent', async () => {
		const raster = await import('../emulator/src/picture/raster.mts');
		const { canvas: straight } = await raster.decodePicture(Buffer.from(picture, 'base64'), 'png');
		const tilted = raster.turnUpright(straight, -6);
		const ImageBase64 = tilted.toBuffer('image/png').toString('base64');
		const find = async (image: string) => {
			const response = await client().GeneralBasicOCR({ ImageBase64: image });
			const lines = response.TextDetections ?? [];
			const line = lines.find(({ DetectedText }) => DetectedText === 'Airport transfer');
			return { angle: response.Angle ?? 0, polygon: line?.Polygon ?? [], box: line?.ItemPolygon };
		};
		const [before, after] = [await find(picture), await find(ImageBase64)];

		expect(after.angle).toBeCloseTo(6, 0);
		const [cos, sin] = [Math.cos(Math.PI / 30), Math.sin(Math.PI / 30)];
		before.polygon.forEach((corner, at) => {
			const [dx, dy] = [corner.X! - straight.width / 2, corner.Y! - straight.height / 2];
			const x = dx * cos - dy * sin + tilted.width / 2;
			const y = dx * sin + dy * cos + tilted.height / 2;
			expect(Math.abs(after.polygon[at].X! - x)).toBeLessThan(5);
			expect(Math.abs(after.polygon[at].Y! - y)).toBeLessThan(5);
		});
		expect(Math.abs((after.box?.Height ?? 0) - (before.box?.Height ?? 0))).toBeLessThan(5);
	});

	it('refuses a wrong key, an unknown id and an unknown parameter', async () => {
		const { secretId, secretKey } = service.account;
		const request = { ImageBase64: picture };

		await expect(clientOf(secretId, 'another').GeneralBasicOCR(request)).rejects.toMatchObject({
			code: 'AuthFailure.SignatureFailure',
			requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
		});
		await expect(clientOf('unknown', secretKey).GeneralBasicOCR(request)).rejects.toMatchObject({
			code: 'AuthFailure.SecretIdNotFound',
		});
		const undefinedThere = { ...request, IsWords: true };
		await expect(client().GeneralFastOCR(undefinedThere)).rejects.toMatchObject({
			code: 'UnknownParameter',
		});
	});

	it('refuses pictures of a service that is not activated, and a PDF without IsPdf', async () => {
		await service.change({ accountState: 'notActivated' });
		await expect(client().GeneralBasicOCR({ ImageBase64: picture })).rejects.toMatchObject({
			code: 'FailedOperation.UnOpenError',
		});
		await service.change({ accountState: 'active' });
		const ImageBase64 = writePdf('Page').toString('base64');
		await expect(client().GeneralBasicOCR({ ImageBase64 })).rejects.toMatchObject({
			code: 'FailedOperation.ImageDecodeFailed',
		});
	});
});
