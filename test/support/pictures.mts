import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

/** A picture of `examples/`, by its name with ending. */
export function readExample(name: string): Promise<Buffer> {
	return readFile(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)));
}

/**
 * Bytes that pass for a PNG picture where nobody decodes them: the service's engine `recorded` looks at
 * the first bytes and the digest only.
 *
 * @param size bytes in all
 * @param seed the same number gives the same bytes
 */
export function fakePng(size: number, seed: number): Buffer {
	const bytes = Buffer.alloc(size, seed % 251);
	bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	if (size >= 12) bytes.writeUInt32BE(seed, 8);
	return bytes;
}

/**
 * A real PNG, uncompressed, so that its size in bytes is its pixels' three times over.
 *
 * @param colour 0 to 255 each: red, green, blue at a place
 */
export function rawPng(
	width: number,
	height: number,
	colour: (x: number, y: number) => readonly [number, number, number],
): Buffer {
	const rows = Buffer.alloc(height * (1 + width * 3));
	for (let y = 0, at = 0; y < height; y++) {
		at++;
		for (let x = 0; x < width; x++) for (const value of colour(x, y)) rows[at++] = value;
	}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width);
	header.writeUInt32BE(height, 4);
	header.set([8, 2], 8);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		pngChunk('IHDR', header),
		pngChunk('IDAT', deflateSync(rows, { level: 0 })),
		pngChunk('IEND', Buffer.alloc(0)),
	]);
}

function pngChunk(type: string, data: Buffer): Buffer {
	const chunk = Buffer.alloc(12 + data.length);
	chunk.writeUInt32BE(data.length);
	chunk.write(type, 4, 'latin1');
	chunk.set(data, 8);
	chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
	return chunk;
}
