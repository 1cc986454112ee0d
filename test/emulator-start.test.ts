import type { LocalService } from './support/ocr-service.mts';

type CommandLine = typeof import('../emulator/src/command-line.mts');
type Support = typeof import('./support/ocr-service.mts');

describe('the local service, where it cannot start', () => {
	let support: Support;
	let running: LocalService | undefined;
	beforeAll(async () => {
		support = await import('./support/ocr-service.mts');
	});
	afterEach(async () => {
		await running?.stop();
		running = undefined;
	});

	it('says which option is wrong, and ends', async () => {
		const { code, says } = await support.failToStart('--port', '0', '--qps-mode', 'minute');

		expect(says).toBe('qpsMode is one of bucket, second\n');
		expect(code).toBe(1);
	});

	it('says that its port is taken, and ends with the workers of its engine', async () => {
		running = await support.startLocalService();
		const { code, says } = await support.failToStart('--port', new URL(running.address).port);

		expect(says).toContain('EADDRINUSE');
		expect(code).toBe(1);
	});
});

describe('the command line of the local service', () => {
	let parse: CommandLine['parseCommandLine'];
	beforeAll(async () => {
		({ parseCommandLine: parse } = await import('../emulator/src/command-line.mts'));
	});

	it.each([
		[
			'without a key, two test customers',
			[],
			['local-test-secret-key', 'neighbour-test-secret-key'],
		],
		['with a key of its own, nobody else', ['--secret-key', 'mine'], ['mine']],
		['with a token, nobody without it', ['--session-token', 'token'], ['local-test-secret-key']],
	])('lets in %s', (_case, args, keys) => {
		expect(parse(args).accounts?.map(({ secretKey }) => secretKey)).toEqual(keys);
	});
});
