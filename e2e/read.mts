/**
 * `npm run read -- my-receipt.jpg`: the built node inside n8n's core reads pictures from the local OCR service
 * of this very process. What `npm start` shows in n8n, within seconds.
 */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { buildWhereStale } from './src/build-node.mts';
import { endOnSignals } from './src/end-on-signals.mjs';
import { localCredential } from './src/local-credential.mts';
import { startLocalService } from './src/local-service.mts';
import { PlainError } from './src/npm.mjs';
import { enteredPath, findPictureFiles, type PictureFile } from './src/picture-files.mts';
import { parseReadCommand, usage, type ReadCommand } from './src/read-command.mts';
import { itemsTable } from './src/report.mts';
import { ResultFiles } from './src/result-files.mts';
import type { Item } from './src/run-data.mts';
import { makeTemporaryFolder } from './src/temporary-folder.mjs';

/** One picture's readings, so that its second output is not read anew; a long document has many pages. */
const REMEMBERED = 100;

// n8n-core is loaded below: it keeps every picture in a file of the temp folder.
process.env.TMPDIR = makeTemporaryFolder('ocr-read');

/** @returns whether all pictures were read */
async function read(
	{ outputs, parameters, into }: ReadCommand,
	files: PictureFile[],
): Promise<boolean> {
	// First, since the service would keep the process alive if this failed.
	const { runNode, readBinary } = await import('../test/support/n8n-execution.mts');
	const service = await startLocalService(0, { remembered: REMEMBERED });
	const results = new ResultFiles(into === undefined ? undefined : enteredPath(into));
	// Without App ID the automatic service is General Accurate OCR, which takes PDF, too.
	const { data } = localCredential(service.address);
	const credential = parameters.service === 'general' ? data : { ...data, appid: '' };

	/** Hints of the node about a picture, which come with each of its outputs. */
	const told = new Set<string>();
	/** @returns whether it was read */
	const show = async (file: PictureFile, bytes: Buffer, output: string): Promise<boolean> => {
		const input = { bytes, fileName: file.name, mimeType: file.mimeType };
		const options = { includeWords: output === 'raw', pdfPages: 'all' };
		const run = await runNode([{ files: { data: input } }], {
			credential,
			parameters: { ...parameters, output, options },
		});
		if (run.error !== undefined) {
			console.error(`${file.name}: ${run.error.message}\n${run.error.description ?? ''}`);
			return false;
		}
		for (const hint of run.hints.filter((words) => !told.has(words))) {
			told.add(hint);
			console.log(hint);
		}
		const items = run.items as Item[];
		if (output === 'image') {
			for (const item of run.items) {
				const name = item.binary?.data.fileName ?? 'annotated.jpg';
				console.log(`Annotated picture: ${await results.save(name, await readBinary(item))}`);
			}
		} else await print(file, output, items, results);
		return true;
	};

	let allRead = true;
	try {
		for (const file of files) {
			console.log(`\n${file.name}`);
			told.clear();
			const bytes = await readFile(file.path);
			for (const output of outputs) {
				const wasRead = await show(file, bytes, output);
				allRead &&= wasRead;
				// It would only be refused again.
				if (!wasRead) break;
			}
		}
	} finally {
		await service.close();
	}
	return allRead;
}

async function print(
	{ name }: PictureFile,
	output: string,
	items: Item[],
	results: ResultFiles,
): Promise<void> {
	if (output === 'raw')
		console.log(
			JSON.stringify(
				items.map(({ json }) => json),
				null,
				'\t',
			),
		);
	else if (output === 'text') console.log(items.map(({ json }) => json.text).join('\n'));
	else if (items.length === 0) console.log(`Found no ${output}.`);
	else console.log(`${itemsTable(items, ['source'])}\n`);
	if (items.length === 0 || !['rows', 'table', 'fields'].includes(output)) return;
	const stem = name.slice(0, name.length - extname(name).length);
	const sheet = output === 'table' ? `${stem}.xlsx` : `${stem}-${output}.xlsx`;
	console.log(`Spreadsheet: ${await results.saveSpreadsheet(sheet, items)}`);
}

endOnSignals();
try {
	const command = parseReadCommand(process.argv.slice(2));
	if (command.help) console.log(usage);
	else {
		const files = await findPictureFiles(command.files);
		await buildWhereStale();
		process.exitCode = (await read(command, files)) ? 0 : 1;
	}
} catch (error) {
	console.error(error instanceof PlainError ? error.message : error);
	process.exitCode = error instanceof PlainError ? 2 : 1;
}
