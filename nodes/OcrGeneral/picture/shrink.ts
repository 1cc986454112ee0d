import { type PixelSink, UnreadablePicture } from './pixelSink';
import { type Raster, whiteRaster } from './raster';

/** Larger pictures are not decoded: 50 megapixels of JPEG take 150 MB for their coefficients. */
export const MOST_PIXELS = 50_000_000;
/** What JPEG can say; PNG can say more. */
const LONGEST_SIDE = 65_535;

/** Which target cells a source pixel falls into: `share` into `cell`, `rest` into the one after it. */
interface Coverage {
	cell: Int32Array;
	share: Float32Array;
	rest: Float32Array;
}

/** By how much a picture of that size is scaled, 1 at most. */
export type ScaleFor = (width: number, height: number) => number;

/** @param longest pixels of the longer side at most */
export const byLongestSide =
	(longest: number): ScaleFor =>
	(width, height) =>
		Math.min(1, longest / Math.max(width, height));

/** @param most pixels in all at most */
export const byArea =
	(most: number): ScaleFor =>
	(width, height) =>
		Math.min(1, Math.sqrt(most / (width * height)));

/**
 * Takes a picture row by row and keeps it scaled down, each target pixel the mean of the area it covers.
 * Rows that never come stay white.
 */
export class Shrinker implements PixelSink {
	/** Of the picture as it came, in pixels. */
	width = 0;
	height = 0;
	raster: Raster = whiteRaster(1, 1);
	private readonly scaleFor: ScaleFor;
	private taken = 0;
	private across: Coverage = coverage(1, 1);
	private down: Coverage = coverage(1, 1);
	private line = new Float32Array(0);
	private cells = new Float32Array(0);
	private cellsBelow = new Float32Array(0);

	constructor(scaleFor: ScaleFor) {
		this.scaleFor = scaleFor;
	}

	start(width: number, height: number): void {
		if (!(width >= 1 && height >= 1)) throw new UnreadablePicture('it has no pixels');
		if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE)
			throw new UnreadablePicture('it is too large');
		const scale = this.scaleFor(width, height);
		this.width = width;
		this.height = height;
		this.raster = whiteRaster(scaled(width, scale), scaled(height, scale));
		this.across = coverage(width, this.raster.width);
		this.down = coverage(height, this.raster.height);
		// One cell more than there is, for the nothing that rounding may leave beyond the last.
		const length = (this.raster.width + 1) * 3;
		this.line = new Float32Array(length);
		this.cells = new Float32Array(length);
		this.cellsBelow = new Float32Array(length);
	}

	row(rgb: Uint8Array | Uint8ClampedArray, offset: number): void {
		const y = this.taken++;
		if (y >= this.height) return;
		if (this.raster.width === this.width && this.raster.height === this.height) {
			this.write(rgb, offset, y);
			return;
		}
		this.squeeze(rgb, offset);
		const { cell, share, rest } = this.down;
		add(this.cells, this.line, share[y]);
		const isLastOfCell = y + 1 === this.height || cell[y + 1] > cell[y];
		if (rest[y] > 0) add(this.cellsBelow, this.line, rest[y]);
		if (!isLastOfCell) return;
		this.write(this.cells, 0, cell[y]);
		[this.cells, this.cellsBelow] = [this.cellsBelow, this.cells.fill(0)];
	}

	/** One source row, narrowed into `line`. */
	private squeeze(rgb: Uint8Array | Uint8ClampedArray, offset: number): void {
		const { line } = this;
		const { cell, share, rest } = this.across;
		line.fill(0);
		for (let x = 0, from = offset; x < this.width; x++, from += 3) {
			const to = cell[x] * 3;
			const part = share[x];
			line[to] += rgb[from] * part;
			line[to + 1] += rgb[from + 1] * part;
			line[to + 2] += rgb[from + 2] * part;
			const more = rest[x];
			if (more === 0) continue;
			line[to + 3] += rgb[from] * more;
			line[to + 4] += rgb[from + 1] * more;
			line[to + 5] += rgb[from + 2] * more;
		}
	}

	private write(rgb: ArrayLike<number>, offset: number, row: number): void {
		const { data, width } = this.raster;
		let to = row * width * 4;
		for (let from = offset; from < offset + width * 3; from += 3, to += 4) {
			data[to] = rgb[from];
			data[to + 1] = rgb[from + 1];
			data[to + 2] = rgb[from + 2];
		}
	}
}

const scaled = (length: number, scale: number) => Math.max(1, Math.round(length * scale));

function add(cells: Float32Array, line: Float32Array, weight: number): void {
	for (let index = 0; index < cells.length; index++) cells[index] += line[index] * weight;
}

function coverage(source: number, target: number): Coverage {
	const scale = target / source;
	const cell = new Int32Array(source);
	const share = new Float32Array(source);
	const rest = new Float32Array(source);
	for (let index = 0; index < source; index++) {
		const begin = index * scale;
		const end = (index + 1) * scale;
		cell[index] = Math.min(target - 1, Math.floor(begin));
		const border = cell[index] + 1;
		share[index] = Math.min(end, border) - begin;
		rest[index] = Math.max(0, end - border);
	}
	return { cell, share, rest };
}
