import type { Breath } from '../breath';
import { Unzlib } from '../codecs';
import { type PixelSink, UnreadablePicture } from '../pixelSink';
import { lineReader } from './pngColours';
import { pngChunks, type PngHeader, readPngHeader } from './pngHeader';
import { PngLines } from './pngLines';

/** Compressed bytes inflated at a time; the worst of them become 16 MB. */
const PIECE = 16_384;

/**
 * A PNG, its lines handed on as they are inflated: libraries that read PNG hold 12 megapixels three
 * times over and the event loop for a second meanwhile. Transparent pixels are laid over white.
 * @throws where the file is damaged, or interlaced: such a picture would have to be held whole
 */
export async function readPng(bytes: Uint8Array, sink: PixelSink, breath: Breath): Promise<void> {
	let header: PngHeader | undefined;
	let data: PngData | undefined;
	for (const { type, data: content } of pngChunks(bytes)) {
		await breath();
		if (type === 'IHDR') {
			header ??= readPngHeader(content);
			continue;
		}
		if (!header) throw new UnreadablePicture('it has no header');
		if (type === 'PLTE') header.palette = content;
		else if (type === 'tRNS') header.transparency = content;
		else if (type === 'IDAT') {
			data ??= new PngData(header, sink);
			for (let offset = 0; offset < content.length && !data.isComplete; offset += PIECE) {
				data.push(content.subarray(offset, offset + PIECE));
				await breath();
			}
		}
	}
	if (!data) throw new UnreadablePicture('it has no pixels');
}

class PngData {
	private readonly inflate: Unzlib;
	private readonly lines: PngLines;

	constructor(header: PngHeader, sink: PixelSink) {
		const { width, height } = header;
		sink.start(width, height);
		const toRgb = lineReader(header);
		const rgb = new Uint8Array(width * 3);
		this.lines = new PngLines(header, (line) => {
			toRgb(line, width, rgb);
			sink.row(rgb, 0);
		});
		this.inflate = new Unzlib((bytes) => {
			this.lines.push(bytes);
		});
	}

	/** What follows the last line may inflate without end. */
	get isComplete(): boolean {
		return this.lines.isComplete;
	}

	push(bytes: Uint8Array): void {
		this.inflate.push(bytes);
	}
}
