import { readFileSync, writeFileSync } from 'node:fs';

const fileOf = (name: string) => new URL(`../../docs/${name}`, import.meta.url);

export const readDocument = (name: string) => readFileSync(fileOf(name), 'utf8');

/** Writes the page anew where the environment says so: `UPDATE_DOCS=1 npm test -- error-codes`. */
export function updateDocument(name: string, text: string): void {
	if (process.env.UPDATE_DOCS) writeFileSync(fileOf(name), text);
}
