import { UnreadablePicture } from '../pixelSink';
import { CHANNELS, type PngHeader } from './pngHeader';

/** Cuts the inflated bytes into lines and undoes their filters; hands on one line at a time. */
export class PngLines {
	/** Bytes from a sample to the one left of it. */
	private readonly left: number;
	private y = 0;
	private filled = 0;
	private line: Uint8Array;
	private above: Uint8Array;

	private readonly header: PngHeader;
	private readonly take: (line: Uint8Array) => void;

	constructor(header: PngHeader, take: (line: Uint8Array) => void) {
		this.header = header;
		this.take = take;
		const bits = CHANNELS[header.colour] * header.depth;
		this.left = Math.max(1, bits >> 3);
		const length = 1 + Math.ceil((header.width * bits) / 8);
		this.line = new Uint8Array(length);
		this.above = new Uint8Array(length);
	}

	get isComplete(): boolean {
		return this.y === this.header.height;
	}

	push(bytes: Uint8Array): void {
		for (let offset = 0; offset < bytes.length && !this.isComplete; ) {
			const part = bytes.subarray(offset, offset + this.line.length - this.filled);
			this.line.set(part, this.filled);
			this.filled += part.length;
			offset += part.length;
			if (this.filled === this.line.length) this.endLine();
		}
	}

	private endLine(): void {
		unfilter(this.line, this.above, this.left);
		this.take(this.line.subarray(1));
		[this.line, this.above] = [this.above, this.line];
		this.filled = 0;
		this.y++;
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
