import { createHash } from 'node:crypto';
import type { FaultName, FaultSpec } from './fault-spec.mts';
import { faultNames } from './fault-spec.mts';

export interface Faults {
	/**
	 * The fault that the next request for this picture meets, if any.
	 *
	 * @param subject names the picture; not called when no faults are set
	 */
	draw(subject: () => string): FaultName | null;
}

/**
 * Draws faults by seed, picture and how often that picture was asked, so that a run meets the same
 * faults in whatever order its parallel requests arrive. Only what follows the first request of a
 * throttling goes by arrival.
 */
export function createFaults(spec: FaultSpec): Faults {
	if (Object.keys(spec.shares).length === 0) return { draw: () => null };
	const asked = new Map<string, number>();
	let stillThrottled = 0;
	return {
		draw(name) {
			const subject = name();
			const attempt = (asked.get(subject) ?? 0) + 1;
			asked.set(subject, attempt);
			if (stillThrottled > 0) {
				stillThrottled -= 1;
				return 'throttle';
			}
			const fault = pick(spec, uniform(`${spec.seed} ${subject} ${attempt}`));
			if (fault === 'throttle') stillThrottled = spec.burst - 1;
			return fault;
		},
	};
}

function pick(spec: FaultSpec, point: number): FaultName | null {
	let reached = 0;
	for (const name of faultNames) {
		const share = spec.shares[name] ?? 0;
		// A throttling refuses `burst` requests, so it begins that much more rarely.
		reached += name === 'throttle' ? share / spec.burst : share;
		if (point < reached) return name;
	}
	return null;
}

/** A number in [0, 1), always the same for the same text. */
function uniform(text: string): number {
	return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}
