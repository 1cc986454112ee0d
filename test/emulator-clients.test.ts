import { readFileSync } from 'fs';
import { join } from 'path';
import { ImageClient } from 'image-node-sdk';
import type { LocalService } from './support/ocr-service.mts';

/** `image-node-sdk` is Tencent's own client of General OCR: what it accepts, Tencent's service accepts. */
describe("General OCR of the local service, asked by Tencent's own client", () => {
	const picture = readFileSync(join(__dirname, '../examples/menu.png'));
	let service: LocalService;

	beforeAll(async () => {
		const { startLocalService } = await import('./support/ocr-service.mts');
		service = await startLocalService();
	});
	afterAll(() => service.stop());
});
