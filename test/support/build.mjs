import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Compiles the node: tests that run it inside n8n-core take the compiled code, as n8n does. */
export default async function build() {
	const gulp = fileURLToPath(new URL('../../node_modules/gulp/bin/gulp.js', import.meta.url));
	await promisify(execFile)(process.execPath, [gulp, 'build']);
}
