/** Looks for secrets in everything that an n8n has left behind. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { UserFolder } from './user-folder.mts';

export interface Traces {
	/** Where a secret was found, e.g. `execution_data.data` or a file. */
	found: string[];
	/** How much was looked at, so that a search of nothing is noticed. */
	rows: number;
	files: number;
}

/**
 * Every column of every row of n8n's SQLite database, and every file of its folder (logs, binary data)
 * except installed packages.
 */
export async function searchForSecrets({ path }: UserFolder, secrets: string[]): Promise<Traces> {
	const traces: Traces = { found: [], rows: 0, files: 0 };
	const database = new DatabaseSync(join(path, '.n8n/database.sqlite'));
	const tables = database
		.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
		.all() as Array<{ name: string }>;
	for (const { name } of tables) {
		for (const row of database.prepare(`SELECT * FROM "${name}"`).iterate()) {
			traces.rows++;
			for (const [column, value] of Object.entries(row)) {
				const text = value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
				if (holds(String(text), secrets)) traces.found.push(`${name}.${column}`);
			}
		}
	}
	database.close();
	for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
		const file = join(entry.parentPath, entry.name);
		if (!entry.isFile() || file.includes('/node_modules/')) continue;
		traces.files++;
		if (holds(await readFile(file, 'latin1'), secrets)) traces.found.push(relative(path, file));
	}
	return traces;
}

/** A secret may also have been written as base64, percent-encoded or inside JSON. */
function holds(text: string, secrets: string[]): boolean {
	return secrets.some((secret) =>
		[
			secret,
			encodeURIComponent(secret),
			JSON.stringify(secret).slice(1, -1),
			Buffer.from(secret).toString('base64').replace(/=+$/, ''),
		].some((writing) => text.includes(writing)),
	);
}
