import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

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
