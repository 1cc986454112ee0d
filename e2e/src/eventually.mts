/** Assertions about something that changes by itself, such as a page. */
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE_MS = 60_000;
const POLL_MS = 200;

/** Repeats a check until it holds. @throws its last error after a minute */
export async function eventually(check: () => Promise<void>): Promise<void> {
	const deadline = Date.now() + PATIENCE_MS;
	for (;;) {
		try {
			return await check();
		} catch (error) {
			if (Date.now() > deadline) throw error;
		}
		await pause(POLL_MS);
	}
}
