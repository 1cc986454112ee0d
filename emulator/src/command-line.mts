import { parseArgs } from 'node:util';
import type { AccountState } from './accounts.mts';
import { defaultAccount, neighbourAccount } from './accounts.mts';
import type { ServiceOptions } from './service.mts';
import { engineNames } from './service.mts';
import type { RateMode } from './traffic/rate-limit.mts';

export const usage = `The local OCR service: answers as Tencent's General OCR and Cloud API 3.0 do.

  --port N                 8787; 0 takes a free one
  --host ADDRESS           127.0.0.1
  --engine NAME            paddle (reads the picture) or recorded (answers by its SHA-256)
  --recordings FOLDER      for recorded: <sha256>.json files
  --appid, --secret-id, --secret-key, --session-token
                           the customer; published test values when left out
  --account-state STATE    active, notActivated, arrears or exhausted
  --latency MS             least time to an answer
  --qps N                  requests per second before it throttles; 0 for no limit
  --qps-mode MODE          bucket (tokens) or second (count per calendar second)
  --faults SPEC            seed=7,reset=0.05,html5xx=0.05,throttle=0.05:5,internal213=0.05,
                           slow=0.02:3000,cutoff=0.05,lost=0.05,skew=-7200
`;

/** @throws when an option is unknown or no number where one is needed */
export function parseCommandLine(args: string[]): ServiceOptions & { help: boolean } {
	const text = { type: 'string' } as const;
	const { values } = parseArgs({
		args,
		options: {
			port: { ...text, default: '8787' },
			host: text,
			engine: { ...text, default: 'paddle' },
			recordings: text,
			appid: { ...text, default: defaultAccount.appid },
			'secret-id': { ...text, default: defaultAccount.secretId },
			'secret-key': { ...text, default: defaultAccount.secretKey },
			'session-token': text,
			'account-state': { ...text, default: 'active' },
			latency: { ...text, default: '0' },
			qps: { ...text, default: '0' },
			'qps-mode': { ...text, default: 'bucket' },
			faults: { ...text, default: '' },
			help: { type: 'boolean', default: false },
		},
	});
	const engine = engineNames.find((name) => name === values.engine);
	if (!engine) throw new Error(`--engine is one of ${engineNames.join(', ')}`);
	const account = {
		appid: values.appid,
		secretId: values['secret-id'],
		secretKey: values['secret-key'],
		sessionToken: values['session-token'],
	};
	const hasOwnKey =
		account.secretKey !== defaultAccount.secretKey || account.sessionToken !== undefined;
	return {
		help: values.help,
		port: readNumber('port', values.port),
		host: values.host,
		engine,
		recordings: values.recordings,
		// The neighbour's key is published: beside a key of one's own it would let anyone in.
		accounts: hasOwnKey ? [account] : [account, neighbourAccount],
		latency: readNumber('latency', values.latency),
		qps: readNumber('qps', values.qps),
		// Checked when the service starts.
		qpsMode: values['qps-mode'] as RateMode,
		accountState: values['account-state'] as AccountState,
		faults: values.faults,
	};
}

function readNumber(name: string, text: string): number {
	if (!/^\d+(?:\.\d+)?$/.test(text)) throw new Error(`--${name}: ${text} is no number`);
	return Number(text);
}
