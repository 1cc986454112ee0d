/** Programs that are no Node.js scripts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from './npm.mjs';

const POLL_MS = 100;
const READY_WITHIN_MS = 60_000;

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
	const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	const [code] = (await once(child, 'close').catch((error: unknown) => {
		throw new PlainError(`${program} cannot be run: ${String(error)}`);
	})) as [number | null];
	if (code !== 0) throw new PlainError(`${program} ${args.join(' ')} failed:\n${output}`);
}

/**
 * Starts a server that ends with this process, however that ends (Linux's setpriv), and waits until it
 * answers.
 *
 * @param command the program and its arguments, after options of setpriv where it needs them
 * @param signal what ends it at once and in good order
 * @param answers rejects until the server answers
 * @returns its end
 * @throws with its last words, when it ends by itself or does not answer within a minute; it is ended then
 */
export async function startProgram(
	command: string[],
	signal: 'SIGTERM' | 'SIGINT',
	answers: () => Promise<unknown>,
): Promise<() => Promise<void>> {
	const child = spawn('setpriv', ['--pdeathsig', signal.slice('SIG'.length), ...command], {
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let words = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (words = (words + text).slice(-4000)));
	}
	child.once('error', (error) => (words += String(error)));
	const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
	const stop = async () => {
		if (hasEnded()) return;
		const ended = once(child, 'exit');
		child.kill(signal);
		await ended;
	};
	const deadline = Date.now() + READY_WITHIN_MS;
	for (;;) {
		const refusal = await answers().then(
			() => undefined,
			(error: unknown) => String(error),
		);
		if (refusal === undefined && !hasEnded()) return stop;
		if (hasEnded() || Date.now() > deadline) {
			await stop();
			throw new Error(`${command.join(' ')} does not answer: ${refusal}\n${words}`);
		}
		await pause(POLL_MS);
	}
}
