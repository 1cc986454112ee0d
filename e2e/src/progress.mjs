/**
 * Shows that a long step is alive: on a terminal one line that counts the seconds, elsewhere (a log)
 * a line now and then. Plain JavaScript, because `first-run.mjs` needs it before anything is installed.
 */

const LOG_INTERVAL_MS = 15_000;

/**
 * Runs `work` under a title and passes its result or error on.
 *
 * @template T
 * @param {string} title what is done, e.g. `Installing n8n 2.40.7`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(title, work) {
	const start = Date.now();
	const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
	const onTerminal = process.stdout.isTTY === true;
	const show = () =>
		process.stdout.write(onTerminal ? `\r${title} … ${seconds()} ` : `${title} … ${seconds()}\n`);
	if (onTerminal) show();
	const timer = setInterval(show, onTerminal ? 1000 : LOG_INTERVAL_MS);
	const finish = (/** @type {string} */ outcome) => {
		clearInterval(timer);
		process.stdout.write(`${onTerminal ? '\r' : ''}${title}: ${outcome} (${seconds()})\n`);
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
