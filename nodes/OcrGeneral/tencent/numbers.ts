/** A number as it came, else `fallback`: nothing of an answer is trusted to be there. */
export function finiteNumber(value: unknown, fallback: number): number {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && Number.isFinite(number) ? number : fallback;
}

/** Far beyond any picture, and small enough that sums and differences of coordinates stay finite. */
const FARTHEST = 1e9;

/** A coordinate or length in pixels as it came, 0 where it is none. */
export function pixels(value: unknown): number {
	return Math.min(FARTHEST, Math.max(-FARTHEST, finiteNumber(value, 0)));
}

/** Rounds to two decimals. */
const round2 = (value: number) => Math.round(value * 100) / 100;

/** Confidence brought into 0 to 100 with two decimals. */
export const asPercent = (value: number) => round2(Math.min(100, Math.max(0, value)));

/** An id as text: General OCR's session ids exceed what a JavaScript number can hold. */
export function idText(value: unknown): string | undefined {
	return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** Degrees as a service reports them, brought into -180 to 180; null where it reports none. */
export function signedAngle(value: unknown): number | null {
	if (value === undefined || value === null) return null;
	const angle = finiteNumber(value, 0) % 360;
	return round2(angle > 180 ? angle - 360 : angle < -180 ? angle + 360 : angle);
}
