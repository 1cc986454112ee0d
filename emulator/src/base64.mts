/** No group is repeated: V8 runs out of stack over a few megabytes of `(?:…{4})*`. */
const characters = /^[A-Za-z0-9+/]*={0,2}$/;

/** The bytes of padded base64 in its standard alphabet; null for any other text, of which Buffer reads a part. */
export function decodeBase64(text: string): Buffer | null {
	return text.length % 4 === 0 && characters.test(text) ? Buffer.from(text, 'base64') : null;
}
