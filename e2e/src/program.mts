/** Programs that are no Node.js scripts. */
import { setTimeout as pause } from 'node:timers/promises';
import { execa } from 'execa';
import { PlainError } from './npm.mjs';

const POLL_MS = 100;
const READY_WITHIN_MS = 60_000;
const CARE = { stdin: 'ignore', all: true, reject: false } as const;

/**
 * Runs a program to its end.
 *
 * @throws PlainError with what it printed, when it fails or is not there
 */
export async function runProgram(
	program: string,
	args: string[],
	env: NodeJS.ProcessEnv = process.env,
): Promise<void> {
	const { failed, exitCode, originalMessage, all } = await execa(program, args, { ...CARE, env });
	if (exitCode === undefined) {
		throw new PlainError(`${program} cannot be run: ${originalMessage ?? 'ended by a signal'}`);
	}
	if (failed) throw new PlainError(`${program} ${args.join(' ')} failed:\n${all}`);
}

/**
 * Starts a server that ends with this process, however that ends (Linux's setpriv), and waits until it
 * answers.
 *
 * @param command the program and its arguments, after options of setpriv where it needs them
 * @param signal what ends it at once and in good order
 * @param answers rejects until the server answers
 * @returns its end
 * @throws with its words, when it ends by itself or does not answer within a minute; it is ended then
 */
export async function startProgram(
	command: string[],
	signal: 'SIGTERM' | 'SIGINT',
	answers: () => Promise<unknown>,
): Promise<() => Promise<void>> {
	const untilParentEnds = ['--pdeathsig', signal.slice('SIG'.length)];
	const server = execa('setpriv', [...untilParentEnds, ...command], {
		...CARE,
		killSignal: signal,
	});
	let words: string | undefined;
	void server.then(({ all, originalMessage }) => (words = `${originalMessage ?? ''}\n${all}`));
	const stop = async () => {
		server.kill();
		await server;
	};
	const deadline = Date.now() + READY_WITHIN_MS;
	for (;;) {
		const refusal = await answers().then(
			() => undefined,
			(error: unknown) => String(error),
		);
		if (refusal === undefined && words === undefined) return stop;
		if (words !== undefined || Date.now() > deadline) {
			await stop();
			throw new Error(`${command.join(' ')} does not answer: ${refusal}\n${words}`);
		}
		await pause(POLL_MS);
	}
}
