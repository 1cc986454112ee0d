/** Two n8n on one database spoil each other: a later `npm start` ends an earlier one that still runs. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from './npm.mjs';

const POLL_MS = 200;

/**
 * Ends the process noted in the file, if it is one of this script's, and notes this one. It ends its own
 * children; it may be left from a terminal that was closed, or from an npm ended by kill -9.
 *
 * @param pidFile where the process id is noted
 */
export async function endEarlierStart(pidFile: string): Promise<void> {
	if (existsSync(pidFile)) {
		const pid = Number(readFileSync(pidFile, 'utf8'));
		if (isThisScript(pid)) {
			console.log(`Ending an earlier npm start (process ${pid})`);
			process.kill(pid, 'SIGTERM');
			while (isThisScript(pid)) await pause(POLL_MS);
		}
	}
	mkdirSync(dirname(pidFile), { recursive: true });
	writeFileSync(pidFile, String(process.pid));
}

/** A process id may have passed on to another program. */
function isThisScript(pid: number): boolean {
	const isAnother = pid > 0 && pid !== process.pid;
	return isAnother && isAlive(pid) && commandLine(pid).includes('e2e/start.mts');
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// EPERM: there is one, of another user.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/**
 * Empty when the process has just ended. Linux tells by itself: its small images have no `ps`.
 *
 * @throws PlainError where nothing tells
 */
function commandLine(pid: number): string {
	try {
		if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
		return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
	} catch (error) {
		if (!isAlive(pid)) return '';
		throw new PlainError(
			`Process ${pid} may be an earlier npm start, and cannot be looked at (${String(error)}). End it, or if it is another program, remove .n8n/node_modules/user/start.pid.`,
		);
	}
}
