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
		replace: [
			// Only JPEG is wanted, and n8n's scan of community packages forbids process and globalThis.
			[/const isNodeJS = [^;]*;/, 'const isNodeJS = false;'],
			[/globalThis\.pdfjsImageDecoders = \{[^}]*\};/, ''],
			[/export \{ [^}]*\bJpegImage\b[^}]* \};/, 'export { JpegImage };'],
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

function changed(source, { file, replace }) {
	return replace.reduce((text, [from, to]) => {
		const found =
			typeof from === 'string'
				? text.split(from).length - 1
				: (text.match(new RegExp(from.source, `${from.flags}g`)) ?? []).length;
		if (found !== 1) throw new Error(`${file} has ${found} times what is to be changed: ${from}`);
		return text.replace(from, () => to);
	}, source);
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
