/**
 * The process that reads pictures for the engine `paddle`, one after the other: started by it over an IPC
 * channel, and killed with whatever it is reading.
 */
import { PictureRefused } from '../../picture/problem.mts';
import { drawPage } from '../../picture/pdf.mts';
import type { DrawnPicture } from '../../picture/raster.mts';
import { decodePicture, release } from '../../picture/raster.mts';
import type { Picture } from '../engine.mts';
import { loadModels } from './models.mts';
import type { ReadAnswer, ReadRequest } from './process.mts';
import { ready } from './process.mts';
import { mostPixels, readPage } from './read-page.mts';

const models = await loadModels();
let last = Promise.resolve();

process.on('message', ({ id, picture }: ReadRequest) => {
	last = last.then(async () => {
		const answer = await read(picture);
		process.send?.({ id, ...answer } satisfies ReadAnswer);
	});
});
process.once('disconnect', () => process.exit());
process.send?.(ready);

async function read(picture: Picture): Promise<Omit<ReadAnswer, 'id'>> {
	try {
		const drawn = await open(picture);
		try {
			return { page: await readPage(models, drawn) };
		} finally {
			release(drawn.canvas);
		}
	} catch (error) {
		if (error instanceof PictureRefused) return { problem: error.problem };
		return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
	}
}

function open({ bytes, format, page }: Picture): Promise<DrawnPicture> {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return page === undefined
		? decodePicture(buffer, format, mostPixels)
		: drawPage(buffer, page, mostPixels);
}
