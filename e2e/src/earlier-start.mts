/** Two n8n on one database spoil each other: a later `npm start` ends an earlier one that still runs. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

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
	try {
		const args = execFileSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
		return pid !== process.pid && args.includes('e2e/start.mts');
	} catch {
		return false;
	}
}
