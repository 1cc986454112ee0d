/** What can go wrong on purpose; the first four before recognition (not billed), the rest after it. */
export const faultNames = [
	'reset',
	'html5xx',
	'throttle',
	'internal213',
	'slow',
	'cutoff',
	'lost',
] as const;
export type FaultName = (typeof faultNames)[number];

/** Faults of a service, each by its share of the requests that would have been recognized. */
export interface FaultSpec {
	seed: number;
	/** 0 to 1, together at most 1. */
	shares: Partial<Record<FaultName, number>>;
	/** Milliseconds that a slow answer takes longer. */
	slowness: number;
	/** Requests in a row that a throttling refuses. */
	burst: number;
	/** Seconds that the service's clock is ahead. */
	skew: number;
}

const noFaults: FaultSpec = { seed: 1, shares: {}, slowness: 3000, burst: 5, skew: 0 };

/**
 * Reads `seed=7,reset=0.05,html5xx=0.05,cutoff=0.05,slow=0.02:3000,throttle=0.05:5,internal213=0.05,
 * lost=0.05,skew=-7200`: shares 0 to 1, behind the colon milliseconds (slow) or requests (throttle).
 *
 * @throws when a name is unknown or a number out of range
 */
export function parseFaultSpec(text: string): FaultSpec {
	const spec: FaultSpec = { ...noFaults, shares: {} };
	for (const part of text.split(',').filter((entry) => entry.trim() !== '')) {
		const [name, value = ''] = part.split('=', 2).map((piece) => piece.trim());
		const [first, second] = value.split(':', 2);
		const number = readNumber(name, first);
		const fault = faultNames.find((known) => known === name);
		if (name === 'seed') spec.seed = number;
		else if (name === 'skew') spec.skew = number;
		else if (fault && number >= 0 && number <= 1) spec.shares[fault] = number;
		else throw new Error(`Fault ${part}: no such fault, or its share is not within 0 to 1`);
		if (second !== undefined && name === 'slow') spec.slowness = readNumber(name, second);
		if (second !== undefined && name === 'throttle') spec.burst = readNumber(name, second);
	}
	const total = Object.values(spec.shares).reduce((sum, share) => sum + share, 0);
	if (total > 1) throw new Error(`The shares of all faults together are ${total}, over 1`);
	if (spec.slowness < 0 || spec.burst < 1) throw new Error('Fault slow or throttle: too small');
	return spec;
}

function readNumber(name: string, text: string): number {
	const number = text === '' ? Number.NaN : Number(text);
	if (!Number.isFinite(number)) throw new Error(`Fault ${name}: ${text || 'nothing'} is no number`);
	return number;
}
