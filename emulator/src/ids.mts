import { createHash } from 'node:crypto';

/**
 * Ids of answers, made from what was asked and how often, so that two runs over the same pictures
 * give the same ids. Forms as in the captures (test/fixtures/answers).
 */
export function createIds(): AnswerIds {
	const asked = new Map<string, number>();
	const next = (subject: string): Buffer => {
		const count = (asked.get(subject) ?? 0) + 1;
		asked.set(subject, count);
		return createHash('sha256').update(`${subject} ${count}`).digest();
	};
	return {
		session: (appid, subject) => `${appid}-${next(subject).readUInt32BE()}`,
		refusal: (subject) => next(subject).readBigUInt64BE().toString(),
		request: (subject) => uuid(next(subject)),
	};
}

export interface AnswerIds {
	/** `session_id` of a success: `<appid>-<digits>`. */
	session(appid: string, subject: string): string;
	/** `session_id` of a refusal: an opaque decimal of up to 64 bit. */
	refusal(subject: string): string;
	/** `RequestId` of Cloud API 3.0: a UUID. */
	request(subject: string): string;
}

function uuid(digest: Buffer): string {
	const bytes = Buffer.from(digest.subarray(0, 16));
	bytes[6] = (bytes[6] & 0x0f) | 0x40;
	bytes[8] = (bytes[8] & 0x3f) | 0x80;
	return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
