import { sleep } from 'n8n-workflow';

import type { Clock } from './Clock';

/** The machine's own clock. */
export const n8nClock: Clock = {
	now: () => Date.now(),
	elapsed: () => performance.now(),
	// n8n 1.x does not look at the signal: whoever waits must look for itself.
	sleep: async (milliseconds, signal) => await sleep(milliseconds, signal),
	random: () => Math.random(),
};
