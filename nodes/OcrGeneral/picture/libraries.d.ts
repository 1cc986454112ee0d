/** Types of the bundled libraries as bundling/patches leaves them; they bring none of their own. */

declare module 'jpeg-js/lib/encoder' {
	/** Writes baseline JPEG, all channels in full resolution. */
	export default class JpegEncoder {
		/** @param quality 1 to 100 */
		constructor(quality: number);
		/** @param image `data` with four bytes a pixel, the fourth not looked at */
		encode(image: { width: number; height: number; data: Uint8Array }): Buffer;
	}
}

declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
	/** Reads baseline and progressive JPEG. */
	export class JpegImage {
		/** Refused above: pixels of the picture, passes of a progressive picture. */
		maxPixels: number;
		maxScans: number;
		width: number;
		height: number;
		/** Samples of each component, in blocks of 8 × 8, `blocksPerLine + 1` of them in a row. */
		components: Array<{ output: Int16Array; blocksPerLine: number; scaleY: number }>;
		/** Decodes all samples; stops after each row of blocks. */
		parse(data: Uint8Array): Generator<void, void>;
		/** Samples of the upper left corner of that size as colours, three bytes a pixel. */
		getData(options: { width: number; height: number; forceRGB: true }): Uint8ClampedArray;
		/** Where the EXIF block lies; 0 where there is none. @throws where the file has several */
		static canUseImageDecoder(data: Uint8Array): { exifStart: number; exifEnd: number } | null;
	}
}
