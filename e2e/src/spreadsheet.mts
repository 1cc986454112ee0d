/** Opens the spreadsheets that workflows save, as a spreadsheet program does. */
import ExcelJS from 'exceljs';

/** Rows of the first sheet, the header row first; an empty cell is null. */
export async function readSheet(file: string): Promise<ExcelJS.CellValue[][]> {
	const workbook = new ExcelJS.Workbook();
	await workbook.xlsx.readFile(file);
	const [sheet] = workbook.worksheets;
	if (sheet === undefined) throw new Error(`${file} has no sheet`);
	const columns = Array.from({ length: sheet.columnCount }, (_, index) => index + 1);
	const rows: ExcelJS.CellValue[][] = [];
	sheet.eachRow({ includeEmpty: true }, (row) => {
		rows.push(columns.map((column) => row.getCell(column).value));
	});
	return rows;
}
