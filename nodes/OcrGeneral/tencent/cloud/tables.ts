import type { IDataObject } from 'n8n-workflow';

import type { TableCell, TextLine } from '../../vocabulary/recognition';
import { listOf } from '../answerBody';
import type { Reading } from '../api';
import { asPercent, finiteNumber, idText } from '../numbers';
import { boundsOf, polygonOf } from './polygon';

/** `Type` of what is no table (type `TableInfo` in tencentcloud-sdk-nodejs-ocr). */
const TEXT = 0;

/**
 * What RecognizeTableAccurateOCR found: its tables, and each cell as a text line. `RowBr` and `ColBr` lie behind the
 * last row and column of a cell, and text outside of tables has -1 (samples of the document in tencentcloud-cli).
 */
export function readTables(
	response: IDataObject,
): Pick<Reading, 'lines' | 'tables' | 'spreadsheet'> {
	const detections = listOf(response.TableDetections);
	const tables = detections
		.filter(({ Type }) => Type !== TEXT)
		.map(({ Cells }) => listOf(Cells).flatMap(tableCell));
	const spreadsheet = idText(response.Data);
	return {
		lines: detections.flatMap(({ Cells }) => listOf(Cells)).flatMap(lineOfCell),
		tables: tables.filter((cells) => cells.length > 0),
		...(spreadsheet ? { spreadsheet } : {}),
	};
}

function tableCell(cell: IDataObject): TableCell[] {
	const row = finiteNumber(cell.RowTl, -1);
	const column = finiteNumber(cell.ColTl, -1);
	if (row < 0 || column < 0) return [];
	return [
		{
			row,
			column,
			rowSpan: Math.max(1, finiteNumber(cell.RowBr, row + 1) - row),
			columnSpan: Math.max(1, finiteNumber(cell.ColBr, column + 1) - column),
			text: textOf(cell),
			confidence: confidenceOf(cell),
		},
	];
}

function lineOfCell(cell: IDataObject): TextLine[] {
	const text = textOf(cell);
	if (text === '') return [];
	const polygon = polygonOf(cell.Polygon);
	return [
		{
			text,
			box: polygon ? boundsOf(polygon) : { x: 0, y: 0, width: 0, height: 0 },
			...(polygon ? { polygon } : {}),
			confidence: confidenceOf(cell),
			characters: [],
		},
	];
}

const confidenceOf = (cell: IDataObject) => asPercent(finiteNumber(cell.Confidence, 0));

/** The service breaks the text of a cell as it is printed; Chinese is written without blanks. */
const textOf = (cell: IDataObject) =>
	(idText(cell.Text) ?? '')
		.replace(/(?<=\p{Script=Han})\s*\n\s*(?=\p{Script=Han})/gu, '')
		.replace(/\s*\n\s*/g, ' ')
		.trim();
