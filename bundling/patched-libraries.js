const { readFile } = require('node:fs/promises');
const path = require('node:path');
const { applyPatch } = require('diff');

/**
 * What is changed in the libraries when they are bundled; THIRD-PARTY-LICENSES.txt says so too. A patch must fit
 * exactly, or the build stops: a new version has to be looked at.
 */
const PATCHES = [
	{
		file: /pdf\.image_decoders\.mjs$/,
		// The rest of the file needs a browser, or Node.
		section: './src/core/jpg.js',
		patch: 'pdfjs-dist.patch',
		because:
			'only the JPEG decoder is taken; it became a generator that stops after each row of blocks, refuses pictures that would take too much memory or time, and mixes inks (CMYK) in the simplest way',
	},
	{
		file: /jpeg-js\/lib\/encoder\.js$/,
		patch: 'jpeg-js.patch',
		because:
			'the encoder itself is exported, so that its tables are made once; it fills up the last byte only where one is begun, since readers complain of an empty one between restart intervals',
	},
];

async function patched(file, { section, patch }) {
	const source = await readFile(file, 'utf8');
	const text = section ? sectionOf(source, section) : source;
	const changes = await readFile(path.join(__dirname, 'patches', patch), 'utf8');
	const result = applyPatch(text, changes, { fuzzFactor: 0 });
	if (result === false) throw new Error(`${patch} does not fit ${file}`);
	return result;
}

/** What webpack bundled from one file. */
function sectionOf(source, name) {
	const found = source.split(/^;\/\/ /m).find((part) => part.startsWith(`${name}\n`));
	if (!found) throw new Error(`No section ${name}`);
	return found.slice(name.length + 1);
}

/** An esbuild plugin that applies the patches while bundling. */
const patchLibraries = {
	name: 'patch-libraries',
	setup(build) {
		for (const library of PATCHES) {
			build.onLoad({ filter: library.file }, async ({ path: file }) => ({
				contents: await patched(file, library),
				loader: 'js',
			}));
		}
	},
};

module.exports = { PATCHES, patchLibraries };
