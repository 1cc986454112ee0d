/** Spreadsheets and pictures that are left for the user. */
import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import ExcelJS from 'exceljs';
import { OUTPUT, PROJECT } from './project.mts';
import type { Item } from './run-data.mts';

/** Files of one run, under names of their own: two pictures may be called alike. */
export class ResultFiles {
	readonly #folder: string;
	readonly #taken = new Set<string>();

	constructor(folder = OUTPUT) {
		this.#folder = folder;
	}

	/** @returns where it was written, from the top of the project where it lies in it */
	async save(name: string, bytes: Uint8Array): Promise<string> {
		const ending = extname(name);
		const stem = name.slice(0, name.length - ending.length);
		let free = name;
		for (let count = 2; this.#taken.has(free); count++) free = `${stem} ${count}${ending}`;
		this.#taken.add(free);
		const path = join(this.#folder, free);
		await mkdir(this.#folder, { recursive: true });
		await writeFile(path, bytes);
		return path.startsWith(PROJECT) ? relative(PROJECT, path) : path;
	}

	/** The items as the first sheet of a workbook: their keys as header, one row an item. */
	async saveSpreadsheet(name: string, items: ReadonlyArray<Pick<Item, 'json'>>): Promise<string> {
		const workbook = new ExcelJS.Workbook();
		const sheet = workbook.addWorksheet('Sheet');
		const keys = [...new Set(items.flatMap(({ json }) => Object.keys(json)))];
		sheet.addRow(keys);
		for (const { json } of items) sheet.addRow(keys.map((key) => cellOf(json[key])));
		return await this.save(name, new Uint8Array(await workbook.xlsx.writeBuffer()));
	}
}

function cellOf(value: unknown): ExcelJS.CellValue {
	if (typeof value === 'number' || value === null || value === undefined) return value;
	return typeof value === 'object' ? JSON.stringify(value) : String(value as string | boolean);
}
