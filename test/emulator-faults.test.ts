import { ImageClient } from 'image-node-sdk';
import type { LocalService } from './support/ocr-service.mts';

type RateLimits = typeof import('../emulator/src/traffic/rate-limit.mts');

describe('faults of the local service', () => {
	const running: LocalService[] = [];
	let fakePng: (size: number, seed: number) => Buffer;
	const start = async (...args: string[]) => {
		const { startLocalService } = await import('./support/ocr-service.mts');
		const service = await startLocalService(...args);
		running.push(service);
		return service;
	};
	beforeAll(async () => {
		({ fakePng } = await import('./support/pictures.mts'));
	});
	afterEach(async () => {
		await Promise.all(running.splice(0).map((service) => service.stop()));
	});

	const send = async (service: LocalService, seed: number) => {
		const { appid, secretId, secretKey } = service.account;
		const client = new ImageClient({ AppId: appid, SecretId: secretId, SecretKey: secretKey });
		const value = fakePng(100, seed);
		return await client
			.setHost(service.host)
			.setProtocol('http:')
			.ocrGeneral({
				formData: { image: { value, options: { filename: 'picture.png' } } },
				headers: { 'content-type': 'multipart/form-data' },
			});
	};
	const numbers = Array.from({ length: 200 }, (_, seed) => seed);

	it('come by seed and share whatever the order of the pictures, and are counted', async () => {
		const faults =
			'seed=7,reset=0.05,html5xx=0.05,cutoff=0.05,slow=0.02:1,internal213=0.05,lost=0.05';
		const services = [await start('--faults', faults), await start('--faults', faults)];
		const answers = await Promise.allSettled(numbers.map((n) => send(services[0], n)));
		for (const n of [...numbers].reverse()) await send(services[1], n).catch(() => undefined);

		const [counters, again] = await Promise.all(services.map((service) => service.counters()));
		expect(again.faults).toEqual(counters.faults);
		const { reset, html5xx, cutoff, slow, internal213, lost } = counters.faults;
		for (const count of [reset, html5xx, cutoff, internal213, lost]) {
			expect(count).toBeGreaterThan(3);
			expect(count).toBeLessThan(20);
		}
		expect(slow).toBeGreaterThan(0);
		expect(counters.recognized).toBe(200 - reset - html5xx - internal213);
		expect(counters.answersLost).toBe(cutoff + lost);
		expect(Object.values(counters.recognizedByPicture)).toEqual(Array(counters.recognized).fill(1));
		const broken = answers.filter(({ status }) => status === 'rejected');
		expect(broken).toHaveLength(reset + lost);
		const bodies = answers.flatMap((answer) =>
			answer.status === 'fulfilled' ? [answer.value] : [],
		);
		expect(bodies.filter(({ statusCode }) => statusCode === 502)).toHaveLength(html5xx);
		const unreadable = bodies.filter(({ body }) => /^\{(?!.*\}$)/s.test(body));
		expect(unreadable).toHaveLength(cutoff);
	});

	it('throttle in bursts, which are not billed', async () => {
		const service = await start('--faults', 'seed=3,throttle=0.2:4');
		for (const n of numbers) await send(service, n);

		const { faults, refusals, throttled, recognized } = await service.counters();
		expect(throttled).toBeGreaterThan(15);
		expect(throttled).toBeLessThan(70);
		expect(refusals).toEqual({ 'general:15': throttled });
		expect(faults).toEqual({ throttle: throttled });
		expect(recognized).toBe(200 - throttled);
	});

	it('of an answer do not come to a picture that is refused', async () => {
		const service = await start('--faults', 'lost=1');
		await service.record(fakePng(100, 1), { problem: 'noText' });

		expect(JSON.parse((await send(service, 1)).body)).toMatchObject({ code: -9021 });
		expect((await service.counters()).faults).toEqual({});
		await expect(send(service, 2)).rejects.toThrow();
		expect((await service.counters()).faults).toEqual({ lost: 1 });
	});

	it('go on when another setting changes, and begin anew when they are set', async () => {
		const faults = 'seed=1,internal213=0.5';
		const service = await start();
		const draw = async (): Promise<number[]> => {
			await service.change({ faults });
			const codes = [];
			for (let attempt = 0; attempt < 8; attempt++) {
				codes.push(JSON.parse((await send(service, 1)).body).code);
				await service.change({ latency: 0 });
			}
			return codes;
		};
		const codes = await draw();

		expect(new Set(codes)).toEqual(new Set([0, 213]));
		expect(await draw()).toEqual(codes);
	});

	it("set the service's clock ahead, which its Date header tells", async () => {
		const service = await start('--faults', 'skew=7200');
		const { statusCode, body } = await send(service, 1);
		expect([statusCode, body]).toEqual([401, '{"code":9,"message":"sign expired","data":{}}']);

		const { headers } = await fetch(service.address);
		const ahead = Date.parse(headers.get('date') ?? '') - Date.now();
		expect(Math.round(ahead / 60_000)).toBe(120);
	});
});

describe('the rate limit of the local service', () => {
	let limits: RateLimits;
	beforeAll(async () => {
		limits = await import('../emulator/src/traffic/rate-limit.mts');
	});
	const taken = (mode: 'bucket' | 'second', times: number[]) => {
		const limit = limits.createRateLimit(2, mode);
		return times.map((time) => limit.take(time));
	};

	it('as a token bucket refills steadily, a second at most', () => {
		expect(taken('bucket', [0, 0, 0, 499, 500, 501, 9000, 9000, 9000])).toEqual([
			...[true, true, false, false, true, false],
			...[true, true, false],
		]);
	});

	it('goes on when another setting changes, and begins anew when it is set', async () => {
		const { activate, applyChange, defaultSettings } = await import('../emulator/src/settings.mts');
		const limited = activate({ ...defaultSettings, qps: 1 });
		expect(limited.rateLimit.take(0)).toBe(true);

		expect(applyChange(limited, { latency: 5 }).rateLimit.take(0)).toBe(false);
		expect(applyChange(limited, { qps: 1 }).rateLimit.take(0)).toBe(true);
		expect(applyChange(limited, { qpsMode: 'second' }).rateLimit.take(0)).toBe(true);
	});

	it('as a count begins anew with each calendar second', () => {
		expect(taken('second', [900, 950, 999, 1000, 1001, 1002])).toEqual([
			...[true, true, false],
			...[true, true, false],
		]);
	});
});
