/** The loopback address. Plain JavaScript, because `first-run.mjs` needs it before anything is installed. */

/** Where everything that is started here listens. */
export const LOOPBACK = '127.0.0.1';

/**
 * An environment whose proxy, if the machine has one, is not asked for addresses of this machine: neither
 * n8n nor the other OCR clients under test make that exception by themselves.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function sparingTheProxy(env) {
	const known = (env.no_proxy ?? env.NO_PROXY ?? '').split(',').filter(Boolean);
	const noProxy = [...new Set([...known, LOOPBACK, 'localhost'])].join(',');
	return { ...env, NO_PROXY: noProxy, no_proxy: noProxy };
}
