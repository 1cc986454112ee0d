import { inlinePictures } from './inlinePicture';

/**
 * What a parameter that takes several values holds, one after another; empty ones left out.
 * @param value as entered: one value, a list, a list as JSON text, a picture itself, or a text that `cut` divides
 */
export function enteredList(value: unknown, cut: (text: string) => string[]): unknown[] {
	if (Array.isArray(value)) return value.flatMap((part) => enteredList(part, cut));
	if (value === undefined || value === null) return [];
	if (typeof value !== 'string') return [value];
	const text = value.trim();
	const json = /^[[{]/.test(text) ? parsed(text) : undefined;
	if (json !== undefined) return enteredList(json, cut);
	return (inlinePictures(text) ?? cut(text))
		.map((part) => part.trim())
		.filter((part) => part !== '');
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
