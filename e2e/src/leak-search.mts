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
	const writings = secrets.flatMap(writingsOf);
	const holds = (text: string) => writings.some((writing) => text.includes(writing));
	const database = new DatabaseSync(join(path, '.n8n/database.sqlite'));
	const tables = database
		.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
		.all() as Array<{ name: string }>;
	for (const { name } of tables) {
		for (const row of database.prepare(`SELECT * FROM "${name}"`).iterate()) {
			traces.rows++;
			for (const [column, value] of Object.entries(row)) {
				const text = value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
				if (holds(String(text))) traces.found.push(`${name}.${column}`);
			}
		}
	}
	database.close();
	for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
		const file = join(entry.parentPath, entry.name);
		if (!entry.isFile() || file.includes('/node_modules/')) continue;
		traces.files++;
		if (holds(await readFile(file, 'latin1'))) traces.found.push(relative(path, file));
	}
	return traces;
}

/** A secret may also have been written percent-encoded, inside JSON, or within what became base64. */
function writingsOf(secret: string): string[] {
	return [
		secret,
		encodeURIComponent(secret),
		JSON.stringify(secret).slice(1, -1),
		...[0, 1, 2].map((offset) => base64Within(secret, offset)),
	];
}

/**
 * The characters that are the secret's alone in the base64 of a longer text: three bytes make four
 * characters, so how they look depends on where among three the secret begins.
 *
 * @param offset how many bytes before the secret share its first group of three: 0, 1 or 2
 */
function base64Within(secret: string, offset: number): string {
	const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
	const [first, end] = [Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6)];
	return bytes.toString('base64').slice(first, end);
}
