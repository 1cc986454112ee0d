/** How large a picture a service takes. */
export interface SizeLimit {
	/** Largest picture in bytes that fits into the service's limit, whichever way it is sent. */
	maxPictureBytes: number;
	/** The limit in the service's own words, for errors. */
	limitText: string;
}

/** "M" is read as 10^6, the smaller meaning; 2 kB are left for what surrounds the picture. */
const ENVELOPE_BYTES = 2_000;
const bytesInBase64 = (characters: number) => Math.floor(((characters - ENVELOPE_BYTES) * 3) / 4);

export const BODY_OF_6_MB: SizeLimit = {
	maxPictureBytes: 6_000_000 - ENVELOPE_BYTES,
	limitText: '6 MB for the whole request',
};
export const BASE64_OF_7_MB: SizeLimit = {
	maxPictureBytes: bytesInBase64(7_000_000),
	limitText: '7 MB as base64, about 5.2 MB as a file',
};
export const BASE64_OF_10_MB: SizeLimit = {
	maxPictureBytes: bytesInBase64(10_000_000),
	limitText: '10 MB as base64, about 7.5 MB as a file',
};
