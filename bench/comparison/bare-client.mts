/** The floor of the comparison: requests that only send what lies in memory, over connections of their own as n8n's do. */
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { appidAuthorization } from '../../credentials/signing/appidSignature.ts';
import type { Account } from '../../emulator/src/accounts.mts';
import {
	multipartBody,
	type MultipartBody,
} from '../../nodes/OcrGeneral/tencent/general/multipart.ts';

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
	const issuedAt = Math.floor(Date.now() / 1000);
	const authorization = appidAuthorization({
		...account,
		issuedAt,
		expiresAt: issuedAt + 3600,
		nonce: 1,
	});
	const bodies = pictures.map((bytes) =>
		multipartBody(
			{ appid: account.appid },
			{ name: 'image', fileName: 'picture.png', contentType: 'image/png', bytes },
			BOUNDARY,
		),
	);
	const begun = performance.now();
	const rest = bodies.values();
	const worker = async () => {
		for (const body of rest) await send(`${address}/ocr/general`, authorization, body);
	};
	await Promise.all(Array.from({ length: parallel }, worker));
	return performance.now() - begun;
}

async function send(
	url: string,
	authorization: string,
	{ contentType, body }: MultipartBody,
): Promise<void> {
	const headers = { authorization, 'content-type': contentType, 'content-length': body.length };
	const sent = request(url, { method: 'POST', agent: false, headers });
	sent.end(body);
	const [answer] = (await once(sent, 'response')) as [IncomingMessage];
	const said = await text(answer);
	if (answer.statusCode !== 200) throw new Error(`The bare client was refused: ${said}`);
}
