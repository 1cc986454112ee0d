import { OcrFailure } from '../vocabulary/OcrFailure';
import { type ServiceClient, retryPause } from './recognizePicture';

/**
 * The picture's bytes. A download of n8n's own that broke off is begun again, as often as `maxRetries` says:
 * nothing is billed for it.
 * @param source the picture's name, for the summary
 * @param read is given the signal that nobody needs the bytes any more
 * @throws OcrFailure
 */
export async function readBytes(
	{ clock, state, maxRetries }: ServiceClient,
	source: string,
	read: (ended: AbortSignal) => Promise<Buffer>,
): Promise<Buffer> {
	for (let retry = 1; ; retry++) {
		try {
			return await read(state.ended);
		} catch (thrown) {
			if (!(thrown instanceof OcrFailure)) return await Promise.reject(thrown);
			// It was ended with everything else, and that has its reason.
			if (thrown.kind === 'stopped') state.assertOpen();
			if (thrown.kind !== 'retry' || retry > maxRetries) return await Promise.reject(thrown);
			state.noteRepeat(source, thrown);
			await state.pause(retryPause(retry, clock.random()));
		}
	}
}
