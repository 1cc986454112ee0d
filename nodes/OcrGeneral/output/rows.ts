import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../vocabulary/recognition';
import { soundBox } from './geometry/placedLine';
import { visualRows, type VisualRow } from './geometry/visualRows';

/** One item per visual row, top to bottom, cells left to right. */
export function toRowItems(pages: Recognition[]): IDataObject[] {
	return pages.flatMap((page) =>
		visualRows(page).map((row, index) => {
			const item: IDataObject = {
				row: index + 1,
				text: rowText(row),
				cells: row.map(({ line }) => line.text),
				...boundsInPicture(row),
				confidence: meanConfidence(row),
				source: page.source,
			};
			if (page.page !== undefined) item.page = page.page;
			return item;
		}),
	);
}

/** The row as one line of text. */
export function rowText(row: VisualRow): string {
	return row.map(({ line }) => line.text).join(' ');
}

/** Around the boxes in the picture as sent, not in the picture turned upright. */
export function boundsInPicture(row: VisualRow): IDataObject {
	let left = Infinity;
	let top = Infinity;
	let right = -Infinity;
	let bottom = -Infinity;
	for (const { line } of row) {
		const box = soundBox(line.box);
		left = Math.min(left, box.x);
		top = Math.min(top, box.y);
		right = Math.max(right, box.x + box.width);
		bottom = Math.max(bottom, box.y + box.height);
	}
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/** 0 to 100 with two decimals. */
function meanConfidence(row: VisualRow): number {
	const sum = row.reduce((total, { line }) => total + line.confidence, 0);
	return Math.round((sum / row.length) * 100) / 100;
}
