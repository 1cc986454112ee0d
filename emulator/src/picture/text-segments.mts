import type { InkComponent } from './ink.mts';

/** A stretch of ink that reads as one text line: no gap in it is wider than text would leave. */
export type TextSegment = InkComponent;

/** Wider than a space of a monospaced font, narrower than the gap between two columns. */
const widestGap = 1.35;
const smallestText = 6;

/**
 * The usual height of a character in pixels; 20 when there is too little ink to tell.
 * Strokes and dots lie below it, so it is taken from the upper part of all heights.
 */
export function characterHeight(components: readonly InkComponent[]): number {
	const heights = components
		.map(heightOf)
		.filter((height) => height >= smallestText)
		.sort((a, b) => a - b);
	return heights[Math.floor(heights.length * 0.6)] ?? 20;
}

/** Groups ink into text segments; rules, frames and specks are left out. Top to bottom, then left to right. */
export function findTextSegments(components: readonly InkComponent[]): TextSegment[] {
	const height = characterHeight(components);
	const text = components.filter((component) => !isRule(component, height));
	const tall = text.filter((component) => heightOf(component) >= height / 2);
	const small = text.filter((component) => heightOf(component) < height / 2);
	let segments = joinUntilStable(tall, (a, b) => belongTogether(a, b, height));
	for (const mark of small) segments = attach(mark, segments, height);
	segments = joinUntilStable(segments, (a, b) => belongTogether(a, b, height));
	return segments.sort((a, b) => a.top - b.top || a.left - b.left);
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
