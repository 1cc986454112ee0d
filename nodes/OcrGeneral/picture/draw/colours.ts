/** Red, green, blue. */
export type Colour = readonly [number, number, number];

/** How a line is drawn by its confidence. */
export interface Ink {
	colour: Colour;
	/** Drawn with gaps, so that doubtful lines stand out without any colour too. */
	isDashed: boolean;
}

export const WHITE: Colour = [255, 255, 255];

/**
 * Blue, orange and vermilion of Okabe and Ito's palette, which people with any kind of colour blindness
 * tell apart; the two warm ones darkened, so that white digits on them are legible.
 * @param confidence 0 to 100
 */
export function inkFor(confidence: number): Ink {
	if (confidence >= 90) return { colour: [0, 100, 178], isDashed: false };
	if (confidence >= 70) return { colour: [190, 110, 0], isDashed: false };
	return { colour: [200, 30, 0], isDashed: true };
}
