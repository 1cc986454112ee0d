/** Folders in the system's temp folder that do not outlive the process that made them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A child that is just ending may still be writing. */
const REMOVAL = { recursive: true, force: true, maxRetries: 5 };

/** @type {Set<string>} */
const folders = new Set();

/**
 * Makes a folder that goes when this process exits, at the latest. A signal that ends the process counts as
 * an exit where `endOnSignals` was called: Node.js alone runs nothing then.
 *
 * @param {string} name what the folder's name begins with
 * @returns {string} its path
 */
export function makeTemporaryFolder(name) {
	const folder = mkdtempSync(join(tmpdir(), `${name}-`));
	folders.add(folder);
	return folder;
}

/**
 * Removes it before the process exits.
 *
 * @param {string} folder
 */
export async function removeTemporaryFolder(folder) {
	await rm(folder, REMOVAL);
	folders.delete(folder);
}

process.once('exit', () => {
	for (const folder of folders) rmSync(folder, REMOVAL);
});
