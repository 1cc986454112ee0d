const { rm } = require('node:fs/promises');
const { spawn } = require('node:child_process');
const { dest, parallel, series, src } = require('gulp');
const { bundleCodecs } = require('./bundling/bundle-codecs');

const OUT = 'dist';

/** Files that n8n reads beside the compiled code: icons, codex, output schema. */
const ASSETS = ['icons/**/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'];

async function clean() {
	await rm(OUT, { recursive: true, force: true });
}

function compile(done) {
	const tsc = require.resolve('typescript/bin/tsc');
	const compiler = spawn(process.execPath, [tsc, '--project', 'tsconfig.json'], {
		stdio: 'inherit',
	});
	compiler.on('error', done);
	compiler.on('exit', (code) => done(code === 0 ? undefined : new Error(`tsc ended with ${code}`)));
}

function copyAssets() {
	return src(ASSETS, { base: '.' }).pipe(dest(OUT));
}

exports.build = series(clean, parallel(compile, copyAssets), bundleCodecs);
exports.default = exports.build;
