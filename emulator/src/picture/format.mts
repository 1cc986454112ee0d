/** What the first bytes of a file say it is; `null` is anything the services do not know. */
export type PictureFormat = 'bmp' | 'gif' | 'jpeg' | 'pdf' | 'png' | null;

const signatures: Array<[Exclude<PictureFormat, null>, Buffer]> = [
	['jpeg', Buffer.from([0xff, 0xd8, 0xff])],
	['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
	['bmp', Buffer.from('BM')],
	['gif', Buffer.from('GIF8')],
	['pdf', Buffer.from('%PDF-')],
];

/** Names and declared types are not significant to the services (docs/tencent-ocr.md, Request of General OCR): bytes are. */
export function sniffFormat(bytes: Buffer): PictureFormat {
	const found = signatures.find(([, magic]) => bytes.subarray(0, magic.length).equals(magic));
	return found ? found[0] : null;
}
