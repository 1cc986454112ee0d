/** How wide a text is in characters; Chinese ones are twice as wide as others. */
export function textWidth(text: string): number {
	return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
