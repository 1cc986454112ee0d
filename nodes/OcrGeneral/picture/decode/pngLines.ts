import { UnreadablePicture } from '../pixelSink';
import { CHANNELS, type PngHeader } from './pngHeader';

/** Part of the picture that is sent on its own: all of it, or one of the seven of an interlaced one. */
export interface PngPass {
	x: number;
	y: number;
	stepX: number;
	stepY: number;
	width: number;
	height: number;
}

const WHOLE = [[0, 0, 1, 1]];
/** Adam7: first column and row, step to the next ones. */
const ADAM7 = [
	[0, 0, 8, 8],
	[4, 0, 8, 8],
	[0, 4, 4, 8],
	[2, 0, 4, 4],
	[0, 2, 2, 4],
	[1, 0, 2, 2],
	[0, 1, 1, 2],
];

/** The passes that have pixels, in the file's order. */
function passesOf({ width, height, isInterlaced }: PngHeader): PngPass[] {
	return (isInterlaced ? ADAM7 : WHOLE)
		.map(([x, y, stepX, stepY]) => ({
			x,
			y,
			stepX,
			stepY,
			width: Math.ceil((width - x) / stepX),
			height: Math.ceil((height - y) / stepY),
		}))
		.filter((pass) => pass.width > 0 && pass.height > 0);
}

/** Cuts the inflated bytes into lines and undoes their filters; hands on one line at a time. */
export class PngLines {
	private readonly take: (line: Uint8Array, pass: PngPass, y: number) => void;
	private readonly passes: PngPass[];
	private readonly bits: number;
	/** Bytes from a sample to the one left of it. */
	private readonly left: number;
	private y = 0;
	private filled = 0;
	private line: Uint8Array = new Uint8Array(0);
	private above: Uint8Array = new Uint8Array(0);

	constructor(header: PngHeader, take: (line: Uint8Array, pass: PngPass, y: number) => void) {
		this.take = take;
		this.passes = passesOf(header);
		this.bits = CHANNELS[header.colour] * header.depth;
		this.left = Math.max(1, this.bits >> 3);
		this.beginPass();
	}

	get isComplete(): boolean {
		return this.passes.length === 0;
	}

	push(bytes: Uint8Array): void {
		for (let offset = 0; offset < bytes.length && this.passes.length > 0; ) {
			const part = bytes.subarray(offset, offset + this.line.length - this.filled);
			this.line.set(part, this.filled);
			this.filled += part.length;
			offset += part.length;
			if (this.filled === this.line.length) this.endLine();
		}
	}

	private beginPass(): void {
		const [pass] = this.passes;
		if (!pass) return;
		const length = 1 + Math.ceil((pass.width * this.bits) / 8);
		this.line = new Uint8Array(length);
		this.above = new Uint8Array(length);
		this.y = 0;
	}

	private endLine(): void {
		const [pass] = this.passes;
		unfilter(this.line, this.above, this.left);
		this.take(this.line.subarray(1), pass, this.y++);
		[this.line, this.above] = [this.above, this.line];
		this.filled = 0;
		if (this.y < pass.height) return;
		this.passes.shift();
		this.beginPass();
	}
}

/** Both begin with the filter's byte (PNG specification, third edition, 9.2). */
function unfilter(line: Uint8Array, above: Uint8Array, left: number): void {
	const first = 1 + left;
	switch (line[0]) {
		case 0:
			return;
		case 1:
			for (let at = first; at < line.length; at++) line[at] += line[at - left];
			return;
		case 2:
			for (let at = 1; at < line.length; at++) line[at] += above[at];
			return;
		case 3:
			for (let at = 1; at < line.length; at++) {
				line[at] += ((at < first ? 0 : line[at - left]) + above[at]) >> 1;
			}
			return;
		case 4:
			for (let at = 1; at < line.length; at++) {
				line[at] += at < first ? above[at] : paeth(line[at - left], above[at], above[at - left]);
			}
			return;
		default:
			throw new UnreadablePicture('it is damaged');
	}
}

function paeth(left: number, above: number, aboveLeft: number): number {
	const toLeft = Math.abs(above - aboveLeft);
	const toAbove = Math.abs(left - aboveLeft);
	const toBoth = Math.abs(left + above - 2 * aboveLeft);
	if (toLeft <= toAbove && toLeft <= toBoth) return left;
	return toAbove <= toBoth ? above : aboveLeft;
}
