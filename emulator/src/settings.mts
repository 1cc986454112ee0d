import type { AccountState } from './accounts.mts';
import { accountStates } from './accounts.mts';
import type { FaultSpec } from './traffic/fault-spec.mts';
import { parseFaultSpec } from './traffic/fault-spec.mts';
import type { Faults } from './traffic/faults.mts';
import { createFaults } from './traffic/faults.mts';
import type { RateLimit, RateMode } from './traffic/rate-limit.mts';
import { createRateLimit, rateModes } from './traffic/rate-limit.mts';

/** What can be changed while the service runs; plain data, as JSON. */
export interface Settings {
	/** Least milliseconds from a request's last byte to its answer, for recognized pictures. */
	latency: number;
	/** Requests per second that are not refused; 0 for no limit. */
	qps: number;
	qpsMode: RateMode;
	/** As `parseFaultSpec` reads it; empty for none. */
	faults: string;
	accountState: AccountState;
}

export const defaultSettings: Settings = {
	latency: 0,
	qps: 0,
	qpsMode: 'bucket',
	faults: '',
	accountState: 'active',
};

/** Settings at work: the limit and the faults remember what they have let through. */
export interface ActiveSettings {
	readonly settings: Settings;
	readonly rateLimit: RateLimit;
	readonly faults: Faults;
	readonly faultSpec: FaultSpec;
}

/**
 * Changes settings at work. The rate limit begins anew when the change names `qps` or `qpsMode`, the
 * faults when it names `faults`, even if by the same value; else they go on where they are.
 *
 * @throws when a setting is out of range
 */
export function applyChange(before: ActiveSettings, change: Partial<Settings>): ActiveSettings {
	const { settings, rateLimit, faultSpec, faults } = activate({ ...before.settings, ...change });
	const limitsAnew = change.qps !== undefined || change.qpsMode !== undefined;
	return {
		settings,
		rateLimit: limitsAnew ? rateLimit : before.rateLimit,
		faults: change.faults !== undefined ? faults : before.faults,
		faultSpec,
	};
}

/** @throws when a setting is out of range */
export function activate(settings: Settings): ActiveSettings {
	const { latency, qps, qpsMode, accountState } = settings;
	if (!(latency >= 0)) throw new Error(`latency ${latency} is not 0 or more milliseconds`);
	if (!(qps >= 0)) throw new Error(`qps ${qps} is not 0 or more requests per second`);
	if (!rateModes.includes(qpsMode)) throw new Error(`qpsMode is one of ${rateModes.join(', ')}`);
	if (!accountStates.includes(accountState)) {
		throw new Error(`accountState is one of ${accountStates.join(', ')}`);
	}
	const faultSpec = parseFaultSpec(settings.faults);
	return {
		settings: { ...settings },
		rateLimit: createRateLimit(qps, qpsMode),
		faults: createFaults(faultSpec),
		faultSpec,
	};
}
