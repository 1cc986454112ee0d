import type { Recognition } from '../node/node-code.mts';

type TextLine = Recognition['lines'][number];
type Item = Record<string, unknown>;

/** Where each value stands, in pixels from the corner of its invoice (type `ItemPolygonInfo`). */
export function places(lines: TextLine[], info: Item): Item[] {
	const { LeftTop } = corners(lines);
	const place = (Key: string, value: unknown, Row: number): Item[] => {
		if (typeof value !== 'string' || value === '') return [];
		const holder = lines.find(({ text }) => bare(text).includes(bare(value)));
		return holder ? [{ Key, Row, Polygon: corners([holder], LeftTop) }] : [];
	};
	return Object.entries(info).flatMap(([key, value]) =>
		Array.isArray(value)
			? (value as Item[]).flatMap((item, row) =>
					Object.entries(item).flatMap(([name, text]) => place(name, text, row)),
				)
			: place(key, value, -1),
	);
}

const bare = (text: string): string => text.replace(/\s/g, '');

interface Coord {
	X: number;
	Y: number;
}

/** The upright rectangle around lines by its corners. */
export function corners(
	lines: TextLine[],
	from: Coord = { X: 0, Y: 0 },
): Record<'LeftTop' | 'RightTop' | 'RightBottom' | 'LeftBottom', Coord> {
	const left = Math.min(...lines.map(({ box }) => box.x)) - from.X;
	const top = Math.min(...lines.map(({ box }) => box.y)) - from.Y;
	const right = Math.max(...lines.map(({ box }) => box.x + box.width)) - from.X;
	const bottom = Math.max(...lines.map(({ box }) => box.y + box.height)) - from.Y;
	return {
		LeftTop: { X: left, Y: top },
		RightTop: { X: right, Y: top },
		RightBottom: { X: right, Y: bottom },
		LeftBottom: { X: left, Y: bottom },
	};
}
