import { OcrFailure, stopped } from '../vocabulary/OcrFailure';

/** What bounds one exchange with a host. */
export interface ExchangeLimits {
	/** Milliseconds as a whole. n8n's own limit begins anew with every byte, so that what trickles never ends. */
	timeout: number;
	/** Fires when the exchange is not needed any more. */
	ended: AbortSignal | undefined;
}

/** What an exchange that gave nothing is told as, by what was thrown. */
export interface ExchangeFailures {
	tookTooLong(thrown: unknown): OcrFailure;
	broke(thrown: unknown): OcrFailure;
}

/**
 * One exchange with a host, which leaves no connection open.
 * @param exchange is given a signal that ends it: when its time is over, or nobody needs it any more
 * @throws OcrFailure
 */
export async function withinTime<T>(
	{ timeout, ended }: ExchangeLimits,
	exchange: (signal: AbortSignal) => Promise<T>,
	{ tookTooLong, broke }: ExchangeFailures,
): Promise<T> {
	const time = AbortSignal.timeout(timeout);
	const failed = new AbortController();
	const signals = [time, failed.signal, ...(ended ? [ended] : [])];
	try {
		return await exchange(AbortSignal.any(signals));
	} catch (thrown) {
		// n8n 2.x hands out a wrapper of the answer's body: whoever leaves that alone leaves the connection open.
		failed.abort();
		if (ended?.aborted) return await Promise.reject(stopped());
		if (thrown instanceof OcrFailure) return await Promise.reject(thrown);
		return await Promise.reject(time.aborted ? tookTooLong(thrown) : broke(thrown));
	}
}
