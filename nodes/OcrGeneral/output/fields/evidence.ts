import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../../vocabulary/recognition';
import { boundsInPicture } from '../rows';
import type { Choice, Place } from './candidate';
import { cellsIn, type FieldCell } from './fieldRow';

/** What a value rests on, as items show it; the box is in pixels of the picture as sent. */
export function evidenceOf({ candidate, sure }: Choice, pages: Recognition[]): IDataObject {
	const { printed, label } = candidate;
	const lines = printed.flatMap(cellsOf).map(({ placed }) => placed);
	const labelLines = label ? cellsOf(label).map(({ placed }) => placed) : [];
	const { page } = pages[printed[0].row.pageIndex];
	return {
		text: printed.map(writtenAt).join(' '),
		label: label ? writtenAt(label) : null,
		confidence: Math.min(...[...lines, ...labelLines].map(({ line }) => line.confidence)),
		sure,
		...boundsInPicture(lines),
		...(page === undefined ? {} : { page }),
	};
}

function cellsOf({ row, start, end }: Place): FieldCell[] {
	return cellsIn(row, start, end);
}

/** A place's text as it was recognized; cells are parted by blanks. */
function writtenAt(place: Place): string {
	return cellsOf(place)
		.map(({ start, end, origins, placed }) =>
			placed.line.text
				.slice(
					origins[Math.max(place.start, start) - start],
					origins[Math.min(place.end, end) - start],
				)
				.trim(),
		)
		.filter((text) => text !== '')
		.join(' ');
}
