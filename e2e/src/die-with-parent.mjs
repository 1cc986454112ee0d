/**
 * Preloaded into child processes (`node --import`). Their stdin is a pipe from the parent that only
 * closes when the parent is gone, however it ended (kill -9 too): then the child ends as well, so that
 * no n8n goes on spinning and no npm goes on writing.
 */
const GRACE_MS = 8_000;

process.stdin.on('close', () => {
	process.kill(process.pid, 'SIGTERM');
	setTimeout(() => process.exit(1), GRACE_MS).unref();
});
process.stdin.resume();
// A pipe is a socket: it must not keep a command alive that has finished.
if ('unref' in process.stdin) process.stdin.unref();
