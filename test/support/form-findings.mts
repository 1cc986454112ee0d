import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What n8n's lint says of the form. ESLint loads its configuration in a way that Jest does not bear. */
export async function formFindings(): Promise<
	Array<{ ruleId: string; message: string; at: string }>
> {
	const script = fileURLToPath(new URL('lint-form.mjs', import.meta.url));
	const { stdout } = await promisify(execFile)(process.execPath, [script]);
	return JSON.parse(stdout) as Awaited<ReturnType<typeof formFindings>>;
}
