import { OcrFailure } from '../vocabulary/OcrFailure';
import { type ServiceClient, retryPause } from './recognizePicture';

/**
 * The picture's bytes. A download of n8n's own that broke off is begun again, as often as `maxRetries` says:
 * nothing is billed for it.
 * @param source the picture's name, for the summary
 * @throws OcrFailure
 */
export async function readBytes(
	{ clock, state, maxRetries }: ServiceClient,
	source: string,
	read: () => Promise<Buffer>,
): Promise<Buffer> {
	for (let retry = 1; ; retry++) {
		try {
			return await read();
		} catch (thrown) {
			const again = thrown instanceof OcrFailure && thrown.kind === 'retry' && retry <= maxRetries;
			if (!again) return await Promise.reject(thrown);
			state.noteRepeat(source, thrown);
			await state.pause(retryPause(retry, clock.random()));
		}
	}
}
