/**
 * Shows that long steps are alive: on a terminal one line that counts their seconds, elsewhere (a log)
 * a line now and then. Plain JavaScript, because `first-run.mjs` needs it before anything is installed.
 */

const LOG_INTERVAL_MS = 15_000;
const ERASE_LINE = '\r\x1b[K';

/** Steps under way, which may be several at once: how each stands now. @type {Set<() => string>} */
const running = new Set();

/** On a terminal, the line of the running steps is the last one and is written anew. */
const onTerminal = () => process.stdout.isTTY === true;

/**
 * Runs `work` under a title and passes its result or error on.
 *
 * @template T
 * @param {string} title what is done, e.g. `Installing n8n 2.41.1`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(title, work) {
	const start = Date.now();
	const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
	const standing = () => `${title} … ${seconds()}`;
	running.add(standing);
	const show = () => (onTerminal() ? showRunning() : process.stdout.write(`${standing()}\n`));
	if (onTerminal()) show();
	const timer = setInterval(show, onTerminal() ? 1000 : LOG_INTERVAL_MS);
	const finish = (/** @type {string} */ outcome) => {
		clearInterval(timer);
		running.delete(standing);
		say(`${title}: ${outcome} (${seconds()})`);
	};
	try {
		const result = await work();
		finish('done');
		return result;
	} catch (error) {
		finish('failed');
		throw error;
	}
}

/**
 * Prints something while steps are running: above their line.
 *
 * @param {string} text without a line break at its end
 */
export function say(text) {
	process.stdout.write(`${onTerminal() ? ERASE_LINE : ''}${text}\n`);
	if (onTerminal()) showRunning();
}

function showRunning() {
	if (running.size === 0) return;
	const line = [...running].map((standing) => standing()).join(' · ');
	// A line that wraps could not be written over.
	process.stdout.write(`${ERASE_LINE}${line.slice(0, (process.stdout.columns ?? 80) - 1)}`);
}
