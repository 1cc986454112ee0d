/** Programs that are no Node.js scripts. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { PlainError } from './npm.mjs';

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
