const { readFile } = require('node:fs/promises');

/**
 * What is changed in the libraries when they are bundled; THIRD-PARTY-LICENSES.txt says so too.
 * Each text must occur exactly once, or the build stops: a new version has to be looked at.
 */
const CHANGES = [
	{
		file: /pdf\.image_decoders\.mjs$/,
		because:
			'only the JPEG decoder is taken; it became a generator that stops after each row of blocks, and refuses pictures that would take too much memory or time',
		take: [
			/^;\/\/ \.\/src\/core\/jpg\.js\n[^]*?(?=^;\/\/ )/m,
			/^class DeviceCmykCS extends ColorSpace \{[^]*?^\}\n/m,
		],
		// What the taken part needs of the rest; sums of inks are all that it needs of colour spaces.
		prelude: `
class BaseException extends Error {}
class ColorSpace {}
const warn = () => {};
const grayToRGBA = undefined;
`,
		replace: [
			[
				'ColorSpaceUtils.cmyk.getRgbBuffer(data, 0, count, data, 0, 8, 0);',
				'new DeviceCmykCS().getRgbBuffer(data, 0, count, data, 0, 8, 0);',
			],
			[
				/_convertCmykToRgba\(data\) \{[^]*?return data;/,
				'_convertCmykToRgba(data) {\n    return data;',
			],
			// Generators, so that the event loop is not held while a photo is decoded.
			['function decodeScan(data', 'function* decodeScan(data'],
			['const processed = decodeScan(', 'const processed = yield* decodeScan('],
			[
				'decodeBlock(component, decodeFn, mcu);\n          mcu++;',
				'decodeBlock(component, decodeFn, mcu);\n          mcu++;\n          if (mcu % component.blocksPerLine === 0) yield;',
			],
			[
				'            }\n          }\n          mcu++;',
				'            }\n          }\n          mcu++;\n          if (mcu % mcusPerLine === 0) yield;',
			],
			['function buildComponentData(frame', 'function* buildComponentData(frame'],
			['output: buildComponentData(', 'output: yield* buildComponentData('],
			[
				'for (let blockRow = 0; blockRow < blocksPerColumn; blockRow++) {',
				'for (let blockRow = 0; blockRow < blocksPerColumn; blockRow++) {\n    yield;',
			],
			['  parse(data, {', '  *parse(data, {'],
			['return this.parse(data, {', 'return yield* this.parse(data, {'],
			// Bounds, checked before anything is allocated.
			[
				'          prepareComponents(frame);',
				`          if (frame.precision !== 8 || componentsCount > 4 || !(frame.samplesPerLine * frame.scanLines <= this.maxPixels)) {
            throw new JpegError("JpegImage.parse - more than this decoder takes");
          }
          prepareComponents(frame);`,
			],
			[
				'const parseDNLMarker = ++numSOSMarkers === 1 && !dnlScanLines;',
				`const parseDNLMarker = ++numSOSMarkers === 1 && !dnlScanLines;
          if (numSOSMarkers > this.maxScans) {
            throw new JpegError("JpegImage.parse - more scans than this decoder takes");
          }`,
			],
		],
		append: 'export { JpegImage };',
	},
	{
		file: /jpeg-js\/lib\/encoder\.js$/,
		because:
			'the encoder itself is exported, so that its tables are made once; it fills up the last byte only where one is begun',
		replace: [
			['module.exports = encode;', 'module.exports = JPEGEncoder;'],
			// Else a restart interval that ends with a whole byte is followed by another, of which readers complain.
			['if ( bytepos >= 0 ) {', 'if ( bytepos < 7 ) {'],
		],
	},
];

function changed(source, { file, take, prelude = '', replace, append = '' }) {
	const taken = take ? take.map((part) => once(source, part, file)).join('\n') : source;
	const text = replace.reduce((so, [from, to]) => {
		once(so, from, file);
		return so.replace(from, () => to);
	}, taken);
	return prelude + text + append;
}

/** The part of the text, which must be there once. */
function once(text, part, file) {
	const found =
		typeof part === 'string'
			? Array(text.split(part).length - 1).fill(part)
			: (text.match(new RegExp(part.source, `${part.flags}g`)) ?? []);
	if (found.length !== 1) throw new Error(`${file} has ${found.length} times: ${part}`);
	return found[0];
}

/** An esbuild plugin that applies the changes while bundling. */
const changeLibraries = {
	name: 'change-libraries',
	setup(build) {
		for (const change of CHANGES) {
			build.onLoad({ filter: change.file }, async ({ path }) => ({
				contents: changed(await readFile(path, 'utf8'), change),
				loader: 'js',
			}));
		}
	},
};

module.exports = { CHANGES, changeLibraries };
