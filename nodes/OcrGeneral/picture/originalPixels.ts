import type { Recognition } from '../vocabulary/recognition';

/** What is counted in pixels, wherever it stands in a recognition. */
const PIXELS = new Set(['x', 'y', 'width', 'height']);

/**
 * What a service said of a picture that was scaled down, in the pixels of the original. The answer itself stays
 * as it came.
 * @param scale pixels of the original to one of the picture that was sent
 */
export function inOriginalPixels(recognition: Recognition, scale: number): Recognition {
	if (scale === 1) return recognition;
	const { raw, ...rest } = recognition;
	return { ...scaled(rest, scale), raw };
}

function scaled<T>(value: T, scale: number): T {
	if (Array.isArray(value)) return value.map((part: unknown) => scaled(part, scale)) as T;
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([key, part]: [string, unknown]) => [
		key,
		PIXELS.has(key) && typeof part === 'number' ? Math.round(part * scale) : scaled(part, scale),
	]);
	return Object.fromEntries(entries) as T;
}
