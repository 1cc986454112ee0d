import type { ImageSource } from '../vocabulary/ImageSource';
import { fileKind } from './fileKind';

/** Fewer characters than any picture has. */
const SHORTEST = 64;
/** A `data:` URL holds a comma of its own. */
const NEXT_DATA_URL = /(?<![\s,，;；、])[\s,，;；、]+(?=(?:data:|https?:\/\/))/i;

/** The bytes of a `data:` URL (RFC 2397), or of a picture as base64 text; undefined for any other text. */
function inlineBytes(text: string): Buffer | undefined {
	const [, type, content] = /^data:([^,]*),([^]*)$/i.exec(text) ?? [];
	if (content !== undefined) {
		return /;base64$/i.test(type) ? Buffer.from(content, 'base64') : unescaped(content);
	}
	if (text.length < SHORTEST || !/^[\w+/\s-]+=*$/.test(text)) return undefined;
	const bytes = Buffer.from(text, 'base64');
	return fileKind(bytes)?.isPicture ? bytes : undefined;
}

/**
 * The pictures that a text holds in place of names or URLs; undefined for any other text. Base64 may have line breaks.
 */
export function inlinePictures(text: string): string[] | undefined {
	if (/^data:/i.test(text)) return text.split(NEXT_DATA_URL);
	return inlineBytes(text) ? [text] : undefined;
}

function unescaped(content: string): Buffer {
	try {
		return Buffer.from(decodeURIComponent(content), 'utf8');
	} catch {
		return Buffer.from(content, 'utf8');
	}
}

/** A picture that was entered itself, in place of its field's name or its URL; undefined for any other text. */
export function inlineSource(item: number, text: string): ImageSource | undefined {
	const bytes = inlineBytes(text);
	if (!bytes) return undefined;
	return {
		item,
		source: 'inline picture',
		content: {
			kind: 'binary',
			fileName: '',
			mimeType: '',
			size: bytes.length,
			fromPattern: false,
			read: async () => await Promise.resolve(inlineBytes(text) ?? bytes),
		},
	};
}
