import type { Breath } from '../breath';
import { Unzlib } from '../codecs';
import { type PixelSink, UnreadablePicture } from '../pixelSink';
import { lineReader } from './pngColours';
import { pngChunks, type PngHeader, readPngHeader } from './pngHeader';
import { PngLines, type PngPass } from './pngLines';

/** Compressed bytes inflated at a time; the worst of them become 16 MB. */
const PIECE = 16_384;

/**
 * Any PNG, its lines handed on as they are inflated: libraries that read PNG hold 12 megapixels three
 * times over and the event loop for a second meanwhile. Transparent pixels are laid over white.
 * @throws where the file is damaged
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
	await data.end(breath);
}

class PngData {
	private readonly header: PngHeader;
	private readonly sink: PixelSink;
	private readonly inflate: Unzlib;
	private readonly lines: PngLines;
	/** Interlaced pictures come together only with their last pass. */
	private readonly whole: Uint8Array | undefined;

	constructor(header: PngHeader, sink: PixelSink) {
		this.header = header;
		this.sink = sink;
		const { width, height, isInterlaced } = header;
		sink.start(width, height);
		const toRgb = lineReader(header);
		const rgb = new Uint8Array(width * 3);
		const whole = isInterlaced ? new Uint8Array(width * height * 3).fill(255) : undefined;
		this.lines = new PngLines(header, (line, pass, y) => {
			toRgb(line, pass.width, rgb);
			if (whole) spread(rgb, pass, y, whole, width);
			else sink.row(rgb, 0);
		});
		this.whole = whole;
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

	async end(breath: Breath): Promise<void> {
		const { width, height } = this.header;
		for (let y = 0; this.whole && y < height; y++) {
			this.sink.row(this.whole, y * width * 3);
			await breath();
		}
	}
}

function spread(rgb: Uint8Array, pass: PngPass, y: number, whole: Uint8Array, width: number): void {
	const row = (pass.y + y * pass.stepY) * width;
	for (let pixel = 0; pixel < pass.width; pixel++) {
		const to = (row + pass.x + pixel * pass.stepX) * 3;
		whole.set(rgb.subarray(pixel * 3, pixel * 3 + 3), to);
	}
}
