import type { Point } from '../../vocabulary/recognition';

/** An axis-parallel rectangle in whole pixels. */
export interface Rectangle {
	left: number;
	top: number;
	width: number;
	height: number;
}

/** Which pixels of a picture and of the margin around it are taken by texts and tags. */
export class Occupied {
	private readonly columns: number;
	private readonly rows: number;
	private readonly taken: Uint8Array;
	private readonly margin: number;

	/** @param margin pixels around the picture that can be taken, too */
	constructor(width: number, height: number, margin: number) {
		this.margin = margin;
		this.columns = width + 2 * margin;
		this.rows = height + 2 * margin;
		this.taken = new Uint8Array(this.columns * this.rows);
	}

	/** Takes what lies within the polygon, line by line. */
	takePolygon(corners: readonly Point[]): void {
		const ys = corners.map(({ y }) => y + this.margin);
		const last = Math.min(this.rows - 1, Math.ceil(Math.max(...ys)));
		for (let row = Math.max(0, Math.floor(Math.min(...ys))); row <= last; row++) {
			const xs = this.crossings(corners, row + 0.5);
			if (xs.length < 2) continue;
			this.fill(row, Math.floor(Math.min(...xs)), Math.ceil(Math.max(...xs)));
		}
	}

	takeRectangle({ left, top, width, height }: Rectangle): void {
		for (let row = 0; row < height; row++) {
			this.fill(top + this.margin + row, left + this.margin, left + this.margin + width);
		}
	}

	/**
	 * How many pixels of the rectangle and of the space around it are taken, and where it lies once it is moved into
	 * what there is of picture and margin.
	 */
	countAround({ left, top, width, height }: Rectangle, space: number) {
		const x = within(left + this.margin - space, this.columns - width - 2 * space);
		const y = within(top + this.margin - space, this.rows - height - 2 * space);
		let taken = 0;
		for (let row = y; row < Math.min(this.rows, y + height + 2 * space); row++) {
			const end = Math.min(this.columns, x + width + 2 * space);
			for (let column = x; column < end; column++) taken += this.taken[row * this.columns + column];
		}
		return { left: x - this.margin + space, top: y - this.margin + space, taken };
	}

	private fill(row: number, from: number, to: number): void {
		if (row < 0 || row >= this.rows) return;
		const [first, end] = [Math.max(0, from), Math.min(this.columns, to)];
		if (first < end) this.taken.fill(1, row * this.columns + first, row * this.columns + end);
	}

	private crossings(corners: readonly Point[], y: number): number[] {
		return corners.flatMap((corner, index) => {
			const next = corners[(index + 1) % corners.length];
			const [top, bottom] = [corner.y + this.margin, next.y + this.margin];
			if (top > y === bottom > y) return [];
			const share = (y - top) / (bottom - top);
			return [corner.x + this.margin + (next.x - corner.x) * share];
		});
	}
}

const within = (value: number, most: number) => Math.max(0, Math.min(value, most));
