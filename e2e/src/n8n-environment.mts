/** The environment variables of every n8n process started here. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from './free-port.mts';
import { LOOPBACK, sparingTheProxy } from './loopback.mjs';
import type { UserFolder } from './user-folder.mts';

/** Where n8n keeps binary data: inline in the execution, in files, or in its database. */
export type BinaryDataMode = 'default' | 'filesystem' | 'database';

/** Settings of the machine's own n8n, if it has one, must not reach ours. */
const FOREIGN =
	/^(N8N_|DB_|QUEUE_|EXECUTIONS_|WEBHOOK_|WORKFLOWS_|CREDENTIALS_|NODES_|EXTERNAL_|GENERIC_|INSTANCE_AI_|OFFLOAD_|NODE_FUNCTION_|NODE_CHANNEL_|(ENVIRONMENT|DEPLOYMENT_NAME|E2E_TESTS)$)/;

/**
 * @param userFolder where it keeps everything
 * @param further settings beyond the common ones, e.g. `N8N_PORT`
 */
export async function n8nEnvironment(
	userFolder: UserFolder,
	further: Record<string, string> = {},
): Promise<NodeJS.ProcessEnv> {
	// n8n leaves folders in the system's temp folder.
	const temporary = join(userFolder.path, 'tmp');
	await mkdir(temporary, { recursive: true });
	const inherited = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
	return {
		...sparingTheProxy(Object.fromEntries(inherited)),
		TMPDIR: temporary,
		N8N_USER_FOLDER: userFolder.path,
		N8N_RESTRICT_FILE_ACCESS_TO: userFolder.files,
		N8N_LISTEN_ADDRESS: LOOPBACK,
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		// Else n8n fetches the list of verified community nodes from its makers.
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		// Each n8n process opens a task broker; two on one port make the second one do nothing.
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		...further,
	};
}
