/** `bucket`: tokens flow in steadily, a second's worth at most; `second`: a count per calendar second. */
export const rateModes = ['bucket', 'second'] as const;
export type RateMode = (typeof rateModes)[number];

export interface RateLimit {
	/** Takes one request's share at `now` (milliseconds, never going back); false when refused. */
	take(now: number): boolean;
}

/** @param requestsPerSecond 0 for no limit; decimals allowed */
export function createRateLimit(requestsPerSecond: number, mode: RateMode): RateLimit {
	if (requestsPerSecond <= 0) return { take: () => true };
	return mode === 'bucket' ? tokenBucket(requestsPerSecond) : perSecond(requestsPerSecond);
}

function tokenBucket(requestsPerSecond: number): RateLimit {
	const capacity = Math.max(1, requestsPerSecond);
	let tokens = capacity;
	let filledAt: number | null = null;
	return {
		take(now) {
			const elapsed = filledAt === null ? 0 : now - filledAt;
			filledAt = now;
			tokens = Math.min(capacity, tokens + (elapsed * requestsPerSecond) / 1000);
			if (tokens < 1) return false;
			tokens -= 1;
			return true;
		},
	};
}

function perSecond(requestsPerSecond: number): RateLimit {
	let second = -1;
	let taken = 0;
	return {
		take(now) {
			const current = Math.floor(now / 1000);
			if (current !== second) {
				second = current;
				taken = 0;
			}
			if (taken >= requestsPerSecond) return false;
			taken += 1;
			return true;
		},
	};
}
