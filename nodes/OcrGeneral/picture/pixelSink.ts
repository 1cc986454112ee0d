/** What a decoder gives its pixels to, so that no decoder needs the whole picture in memory. */
export interface PixelSink {
	/**
	 * Comes first, before the decoder allocates anything by these numbers.
	 * @throws UnreadablePicture when the picture is larger than anyone can want
	 */
	start(width: number, height: number): void;
	/** The next row from the top: three bytes a pixel, laid over white where it is transparent. */
	row(rgb: Uint8Array | Uint8ClampedArray, offset: number): void;
}

/** The codec does not read this picture; the message says why. */
export class UnreadablePicture extends Error {}

/** What is wrong with a picture, by what a decoder threw: "it is interlaced". */
export const pictureFlaw = (thrown: unknown) =>
	thrown instanceof UnreadablePicture ? thrown.message : 'it is damaged';
