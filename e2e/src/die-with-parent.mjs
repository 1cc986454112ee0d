/**
 * Preloaded into child processes (`node --import …?parent=<pid>`). Their stdin is a pipe from the parent
 * that only closes when the parent is gone, however it ended (kill -9 too): then the child ends as well,
 * so that no n8n goes on spinning and no npm goes on writing.
 */
import { isMainThread } from 'node:worker_threads';

const GRACE_MS = 8_000;

/**
 * @returns {string[]} arguments of Node.js for a child of this process, which leads a process group of its own and has a
 * pipe as stdin
 */
export function dyingWithParent() {
	const preload = new URL(import.meta.url);
	preload.search = `?parent=${process.pid}`;
	return ['--import', preload.href];
}

// Worker threads and forks inherit the preload, with a stdin that is not the parent's pipe.
const parent = Number(new URL(import.meta.url).searchParams.get('parent'));
if (isMainThread && process.ppid === parent) {
	process.stdin.on('close', () => {
		process.kill(process.platform === 'win32' ? process.pid : -process.pid, 'SIGTERM');
		setTimeout(() => process.exit(1), GRACE_MS).unref();
	});
	process.stdin.resume();
	// A pipe is a socket: it must not keep a command alive that has finished.
	if ('unref' in process.stdin) process.stdin.unref();
}
