import type { InkComponent } from './ink.mts';

/** A stretch of ink that reads as one text line: no gap in it is wider than text would leave. */
export type TextSegment = InkComponent;

/** Wider than a space of a monospaced font, narrower than the gap between two columns. */
const widestGap = 1.35;
const smallestText = 6;
/** A noisy photo has a hundred thousand specks; joining looks at pairs, so only the largest are kept. */
const mostComponents = 4000;
const mostSegments = 500;

/**
 * The usual height of a character in pixels; 20 when there is too little ink to tell. The median by
 * height, not by number, so that dots, dashes and strokes count for little.
 */
export function characterHeight(components: readonly InkComponent[]): number {
	const heights = components
		.filter((component) => widthOf(component) < 3 * heightOf(component))
		.map(heightOf)
		.filter((height) => height >= smallestText)
		.sort((a, b) => a - b);
	let remaining = heights.reduce((sum, height) => sum + height, 0) / 2;
	return heights.find((height) => (remaining -= height) <= 0) ?? 20;
}

/**
 * Groups ink into text segments; rules, frames and specks are left out.
 *
 * @returns rows from top to bottom, segments within each from left to right
 */
export function findTextSegments(components: readonly InkComponent[]): TextSegment[][] {
	const height = characterHeight(components);
	const text = largest(
		components.filter((component) => !isRule(component, height)),
		mostComponents,
	);
	const tall = text.filter((component) => heightOf(component) >= height / 2);
	const small = text.filter((component) => heightOf(component) < height / 2);
	let segments = joinUntilStable(tall, (a, b) => belongTogether(a, b, height));
	for (const mark of small) segments = attach(mark, segments, height);
	segments = joinUntilStable(segments, (a, b) => belongTogether(a, b, height));
	return groupRows(largest(segments, mostSegments));
}

function largest(parts: readonly InkComponent[], count: number): InkComponent[] {
	if (parts.length <= count) return [...parts];
	const area = (part: InkComponent): number => widthOf(part) * heightOf(part);
	return [...parts].sort((a, b) => area(b) - area(a)).slice(0, count);
}

/** A segment stands in the row whose first segment it overlaps by half of the lower one's height. */
function groupRows(segments: readonly TextSegment[]): TextSegment[][] {
	const rows: TextSegment[][] = [];
	for (const segment of [...segments].sort((a, b) => a.top - b.top)) {
		const row = rows.find(([first]) => {
			const overlap = Math.min(first.bottom, segment.bottom) - Math.max(first.top, segment.top);
			return overlap > Math.min(heightOf(first), heightOf(segment)) / 2;
		});
		if (row) row.push(segment);
		else rows.push([segment]);
	}
	return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

function isRule(component: InkComponent, height: number): boolean {
	const long = widthOf(component) > 8 * height && heightOf(component) < height / 2;
	return long || heightOf(component) > 6 * height;
}

function belongTogether(a: TextSegment, b: TextSegment, height: number): boolean {
	if (areStacked(a, b, height)) return true;
	const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) + 1;
	const lower = Math.min(heightOf(a), heightOf(b));
	const gap = Math.max(a.left - b.right, b.left - a.right);
	const em = Math.min(Math.max(height, heightOf(a), heightOf(b)), 2 * height);
	return overlap > lower / 2 && gap < widestGap * em;
}

/** Parts of one character that stand above each other without touching. */
function areStacked(a: TextSegment, b: TextSegment, height: number): boolean {
	const whole = union(a, b);
	const across = Math.min(a.right, b.right) - Math.max(a.left, b.left) + 1;
	const gap = Math.max(a.top - b.bottom, b.top - a.bottom);
	return across > 0 && gap < height / 4 && heightOf(whole) < 1.4 * height;
}

/** Dots, commas, dashes: they count only beside or inside text, which keeps dashed rules out. */
function attach(mark: InkComponent, segments: TextSegment[], height: number): TextSegment[] {
	if (widthOf(mark) > 2 * height) return segments;
	const host = segments.find((segment) => {
		const slack = 0.3 * height;
		const gap = Math.max(mark.left - segment.right, segment.left - mark.right);
		return (
			mark.top >= segment.top - slack &&
			mark.bottom <= segment.bottom + slack &&
			gap < 0.9 * heightOf(segment)
		);
	});
	if (!host) return segments;
	return segments.map((segment) => (segment === host ? union(segment, mark) : segment));
}

function joinUntilStable(
	parts: readonly TextSegment[],
	together: (a: TextSegment, b: TextSegment) => boolean,
): TextSegment[] {
	let segments = [...parts].sort((a, b) => a.left - b.left);
	for (let before = -1; before !== segments.length; ) {
		before = segments.length;
		const joined: TextSegment[] = [];
		for (const segment of segments) {
			const index = joined.findIndex((other) => together(other, segment));
			if (index < 0) joined.push(segment);
			else joined[index] = union(joined[index], segment);
		}
		segments = joined;
	}
	return segments;
}

function union(a: InkComponent, b: InkComponent): InkComponent {
	return {
		left: Math.min(a.left, b.left),
		top: Math.min(a.top, b.top),
		right: Math.max(a.right, b.right),
		bottom: Math.max(a.bottom, b.bottom),
	};
}

function heightOf(component: InkComponent): number {
	return component.bottom - component.top + 1;
}

function widthOf(component: InkComponent): number {
	return component.right - component.left + 1;
}
