/** A picture that n8n holds. */
export interface BinaryContent {
	kind: 'binary';
	fileName: string;
	mimeType: string;
	/** In bytes, where it is known before reading. */
	size?: number;
	/** Whether a pattern found it, so that it is left out if it is no picture. */
	fromPattern: boolean;
	/** Whether it is taken in place of the field that the parameter names by default, which the item lacks. */
	insteadOfDefault?: boolean;
	/**
	 * Loads the bytes; not before the picture's turn.
	 * @param ended fires when nobody needs them any more
	 */
	read(ended: AbortSignal): Promise<Buffer>;
}

/** A picture that the service fetches itself. */
export interface UrlContent {
	kind: 'url';
	url: string;
}

/** Where a picture comes from. */
export interface ImageSource {
	/** Index of the input item. */
	item: number;
	/** The file name, else the field name, or the URL without what lets others in. */
	source: string;
	content: BinaryContent | UrlContent;
}
