import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Account } from './accounts.mts';
import { defaultAccount, neighbourAccount } from './accounts.mts';
import { isLoopback } from './addresses.mts';
import { answerCloud } from './cloud/route.mts';
import { answerControl, controlPrefix } from './control.mts';
import type { Counters } from './counters.mts';
import { createCounters } from './counters.mts';
import type { Engine } from './engines/engine.mts';
import type { Recording, Recordings } from './engines/recorded.mts';
import { createRecordedEngine, readRecordings } from './engines/recorded.mts';
import { remembering } from './engines/remembering.mts';
import { answerGeneral } from './general/route.mts';
import type { Answer } from './http/answer.mts';
import { gatewayAnswer } from './http/answer.mts';
import type { Timeouts } from './http/server.mts';
import { createHttpServer } from './http/server.mts';
import { createIds } from './ids.mts';
import { answerPage, pagePrefix } from './page/route.mts';
import type { ServiceContext } from './recognition.mts';
import type { Settings } from './settings.mts';
import { activate, applyChange, defaultSettings } from './settings.mts';

export const engineNames = ['paddle', 'recorded'] as const;

/** How a service starts; settings can be changed later, the rest cannot. */
export interface ServiceOptions extends Partial<Settings> {
	/** The loopback address unless told otherwise; on others, only public URLs are fetched. */
	host?: string;
	/** 0 takes a free one. */
	port?: number;
	engine?: (typeof engineNames)[number];
	/** How many readings are kept, so that a picture that is sent again is answered at once; 0 when left out. */
	remembered?: number;
	/** Customers; two test customers when left out. */
	accounts?: Account[];
	/** For the engine `recorded`: recordings by digest, or a folder of them. */
	recordings?: Recordings | string;
	timeouts?: Timeouts;
}

/** A running service. */
export interface OcrService {
	/** `http://host:port`. */
	address: string;
	port: number;
	accounts: readonly Account[];
	counters: Counters;
	/** May be added to while the service runs. */
	recordings: Recordings;
	settings(): Settings;
	/** Changes some settings; the rate limit and the faults begin anew when theirs are named. */
	change(settings: Partial<Settings>): void;
	close(): Promise<void>;
}

const defaultTimeouts: Timeouts = { headers: 10_000, request: 60_000 };

/**
 * Starts the local OCR service and resolves when it answers.
 *
 * @throws when a setting is out of range or the port is taken
 */
export async function startOcrService(options: ServiceOptions = {}): Promise<OcrService> {
	const { host = '127.0.0.1', port = 0, accounts = [defaultAccount, neighbourAccount] } = options;
	const recordings: Recordings =
		typeof options.recordings === 'string'
			? await readRecordings(options.recordings)
			: (options.recordings ?? new Map<string, Recording>());
	const { latency, qps, qpsMode, faults, accountState } = { ...defaultSettings, ...options };
	const active = activate({ latency, qps, qpsMode, faults, accountState });
	const reading = await openEngine(options.engine ?? 'paddle', recordings);
	const engine = remembering(reading, options.remembered ?? 0);
	const context: ServiceContext = {
		accounts,
		engine,
		counters: createCounters(),
		ids: createIds(),
		reach: isLoopback(host) ? 'anywhere' : 'public',
		active,
		now: () => Date.now() + context.active.faultSpec.skew * 1000,
	};
	const controlled = {
		counters: context.counters,
		recordings,
		settings: () => ({ ...context.active.settings }),
		change(settings: Partial<Settings>) {
			context.active = applyChange(context.active, settings);
		},
	};
	const server = createHttpServer(
		{
			answer(request, path) {
				if (path.startsWith(controlPrefix)) return answerControl(controlled, request, path);
				if (path.startsWith(pagePrefix)) return answerPage(context, request, path);
				return answerService(context, request, path);
			},
			answerLost: (picture) => context.counters.answerLost(picture),
			now: () => context.now(),
		},
		options.timeouts ?? defaultTimeouts,
	);
	try {
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen(port, host, resolve);
		});
	} catch (error) {
		// Its workers would keep the process alive.
		await engine.close();
		throw error;
	}
	const { port: taken } = server.address() as AddressInfo;
	return {
		...controlled,
		address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
		port: taken,
		accounts,
		async close() {
			const closed = new Promise((resolve) => server.close(resolve));
			server.closeAllConnections();
			await closed;
			await engine.close();
		},
	};
}

async function openEngine(
	name: (typeof engineNames)[number],
	recordings: Recordings,
): Promise<Engine> {
	if (name === 'recorded') return createRecordedEngine(recordings);
	// Loaded late, so that tests with recordings start without it.
	const { createPaddleEngine } = await import('./engines/paddle.mts');
	return await createPaddleEngine();
}

const routes = new Map([
	['/ocr/general', answerGeneral],
	['/', answerCloud],
]);

function answerService(
	context: ServiceContext,
	request: IncomingMessage,
	path: string,
): Promise<Answer> | null {
	const route = routes.get(path);
	if (!route) return null;
	if (request.method !== 'POST') return Promise.resolve(gatewayAnswer(405));
	context.counters.requestStarted();
	return route(context, request).finally(() => context.counters.requestEnded());
}
