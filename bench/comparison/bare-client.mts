/** The floor of the comparison: requests that only send what lies in memory, over connections of their own as n8n's do. */
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Account } from '../../emulator/src/accounts.mts';

const BOUNDARY = 'bare';

/**
 * Sends each picture to General OCR, and gives the milliseconds from the first request to the last answer.
 *
 * @param parallel requests at once
 * @throws when one is not answered with 200
 */
export async function sendBare(
	address: string,
	account: Account,
	pictures: readonly Buffer[],
	parallel: number,
): Promise<number> {
	const authorization = signed(account);
	const bodies = pictures.map((picture) => multipart(account.appid, picture));
	const begun = performance.now();
	const rest = bodies.values();
	const worker = async () => {
		for (const body of rest) await send(`${address}/ocr/general`, authorization, body);
	};
	await Promise.all(Array.from({ length: parallel }, worker));
	return performance.now() - begun;
}

async function send(url: string, authorization: string, body: Buffer): Promise<void> {
	const sent = request(url, {
		method: 'POST',
		agent: false,
		headers: {
			authorization,
			'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
			'content-length': body.length,
		},
	});
	sent.end(body);
	const [answer] = (await once(sent, 'response')) as [IncomingMessage];
	const said = await text(answer);
	if (answer.statusCode !== 200) throw new Error(`The bare client was refused: ${said}`);
}

function multipart(appid: string, picture: Buffer): Buffer {
	const part = (head: string) => `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`;
	return Buffer.concat([
		Buffer.from(`${part('name="appid"')}${appid}\r\n${part('name="image"; filename="a.png"')}`),
		picture,
		Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
	]);
}

/** One signature for all (docs/tencent-ocr.md, Signature of General OCR): it is good for an hour. */
function signed({ appid, secretId, secretKey }: Account): string {
	const now = Math.floor(Date.now() / 1000);
	const original = `a=${appid}&b=&k=${secretId}&t=${now}&e=${now + 3600}&r=1&u=0&f=`;
	const digest = createHmac('sha1', secretKey).update(original).digest();
	return Buffer.concat([digest, Buffer.from(original)]).toString('base64');
}
