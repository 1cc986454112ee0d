/** Folders of pictures for measurements: bytes that pass for PNG where nobody decodes them. */
import { link, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fakePng } from '../../test/support/pictures.mts';

/**
 * Writes `count` pictures of `size` bytes, each different, into a new folder.
 *
 * @param distinct further pictures are links to these: what is measured reads each of them anyway
 */
export async function writePictures(
	folder: string,
	count: number,
	size: number,
	distinct = count,
): Promise<void> {
	await mkdir(folder, { recursive: true });
	const file = (index: number) => join(folder, `${String(index).padStart(5, '0')}.png`);
	for (let index = 0; index < count; index++) {
		if (index < distinct) await writeFile(file(index), fakePng(size, index + 1));
		else await link(file(index % distinct), file(index));
	}
}
