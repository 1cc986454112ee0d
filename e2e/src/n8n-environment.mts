/** The environment variables of every n8n process started here. */
import { freePort, LOOPBACK } from './free-port.mts';
import type { UserFolder } from './user-folder.mts';

/** Where n8n keeps binary data: inline in the execution, in files, or in its database. */
export type BinaryDataMode = 'default' | 'filesystem' | 'database';

/** Settings of the machine's own n8n, if it has one, must not reach ours. */
const FOREIGN = /^(N8N_|DB_|QUEUE_|EXECUTIONS_|WEBHOOK_|GENERIC_|NODE_FUNCTION_|NODE_CHANNEL_)/;

/**
 * @param userFolder where it keeps everything
 * @param further settings beyond the common ones, e.g. `N8N_PORT`
 */
export async function n8nEnvironment(
	userFolder: UserFolder,
	further: Record<string, string> = {},
): Promise<NodeJS.ProcessEnv> {
	const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
	const noProxy = [process.env.NO_PROXY, LOOPBACK, 'localhost'].filter(Boolean).join(',');
	return {
		...Object.fromEntries(inherited),
		NO_PROXY: noProxy,
		no_proxy: noProxy,
		N8N_USER_FOLDER: userFolder.path,
		N8N_RESTRICT_FILE_ACCESS_TO: userFolder.files,
		N8N_LISTEN_ADDRESS: LOOPBACK,
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		// Each n8n process opens a task broker; two on one port make the second one do nothing.
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		...further,
	};
}
