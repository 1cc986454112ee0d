import ExcelJS from 'exceljs';
import type { Reading } from '../recognition.mts';
import type { Cell } from './table-cells.mts';
import { rectangle, tableCells } from './table-cells.mts';

/**
 * The success body of RecognizeTableAccurateOCR (its response type in the SDK). Invented: that a page has at most
 * one table, and that it is one without lines.
 */
export async function tableBody({ page, pageCount }: Reading, RequestId: string): Promise<string> {
	const { table, outside } = await tableCells(page);
	const texts = outside.map((cell) => ({ Cells: [cell], Type: 0, TableCoordPoint: cell.Polygon }));
	const tables =
		table.length > 0
			? [
					{
						Cells: table,
						Type: 2,
						TableCoordPoint: rectangle(table.flatMap(({ Polygon }) => Polygon)),
					},
				]
			: [];
	return JSON.stringify({
		Response: {
			TableDetections: [...texts, ...tables],
			Data: await spreadsheet(table),
			PdfPageSize: pageCount,
			Angle: page.angle,
			RequestId,
		},
	});
}

/** The table as an xlsx file, in base64. */
async function spreadsheet(cells: Cell[]): Promise<string> {
	const workbook = new ExcelJS.Workbook();
	const sheet = workbook.addWorksheet('Sheet1');
	for (const { RowTl, ColTl, RowBr, ColBr, Text } of cells) {
		sheet.getCell(RowTl + 1, ColTl + 1).value = Text;
		if (ColBr > ColTl + 1 || RowBr > RowTl + 1)
			sheet.mergeCells(RowTl + 1, ColTl + 1, RowBr, ColBr);
	}
	return Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64');
}
