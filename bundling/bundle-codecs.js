const { readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');
const esbuild = require('esbuild');

const { PATCHES, patchLibraries } = require('./patched-libraries');

const ROOT = path.join(__dirname, '..');
const CODECS = 'nodes/OcrGeneral/picture/codecs';

/** Bundles the picture libraries into one file of the package, and writes their licences beside it. */
async function bundleCodecs() {
	const outfile = path.join(ROOT, 'dist', `${CODECS}.js`);
	const { metafile } = await esbuild.build({
		entryPoints: [path.join(ROOT, `${CODECS}.ts`)],
		absWorkingDir: ROOT,
		outfile,
		bundle: true,
		format: 'cjs',
		// Anything that only Node or only a browser has would stop the build.
		platform: 'neutral',
		mainFields: ['module', 'main'],
		target: 'es2022',
		drop: ['console'],
		legalComments: 'inline',
		plugins: [patchLibraries],
		metafile: true,
		logLevel: 'warning',
	});
	const licences = await licencesOf(Object.keys(metafile.inputs));
	await writeFile(path.join(ROOT, 'dist/THIRD-PARTY-LICENSES.txt'), licences);
}

/** Name, version, licence and what was changed, for each package that the files belong to. */
async function licencesOf(files) {
	const names = files.flatMap(
		(file) => file.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? [],
	);
	const parts = [...new Set(names)].sort().map(async (name) => {
		const folder = path.join(ROOT, 'node_modules', name);
		const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
		const bundled = files.filter((file) => file.includes(`node_modules/${name}/`));
		const changes = PATCHES.filter(({ file }) => bundled.some((one) => file.test(one)));
		return [
			`${name} ${version} (${license})`,
			...changes.map(({ because }) => `Changed for this package: ${because}.`),
			(await readFile(`${folder}/LICENSE`, 'utf8')).trim(),
			...(await Promise.all(bundled.map(noticeOf))),
		].join('\n\n');
	});
	const head = `${CODECS}.js contains code of these packages.`;
	return [head, ...(await Promise.all(parts))].join(`\n\n${'-'.repeat(80)}\n\n`) + '\n';
}

/** The copyright notice at the head of a file; jpeg-js's encoder is Adobe's, under a licence of its own. */
async function noticeOf(file) {
	const source = await readFile(path.join(ROOT, file), 'utf8');
	return /^\s*(\/\*[^]*?\*\/)/.exec(source)?.[1] ?? '';
}

module.exports = { bundleCodecs };
