/** Ctrl-C, or a kill, without anything left behind. */
import { constants } from 'node:os';
import { stopChildren } from './child-process.mjs';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM']);

/**
 * From now on either signal ends the children first, then this process by `process.exit`, which removes
 * its temporary folders. Signals that follow change nothing: Ctrl-C reaches a process by itself and once
 * more through the one that started it.
 *
 * @param {() => Promise<void>} [stop] ends the children; default: those of `child-process.mjs`
 */
export function endOnSignals(stop = stopChildren) {
	/** @type {Promise<void> | undefined} */
	let stopped;
	for (const signal of SIGNALS) {
		process.on(signal, () => {
			stopped ??= stop().finally(() => process.exit(128 + constants.signals[signal]));
		});
	}
}
