import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../../vocabulary/recognition';
import { boundsInPicture } from '../rows';
import type { Choice } from './candidate';
import { cellsIn, writtenAt } from './fieldRow';

/** What a value rests on, as items show it; the box is in pixels of the picture as sent. */
export function evidenceOf({ candidate, sure }: Choice, pages: Recognition[]): IDataObject {
	const { printed, label } = candidate;
	const lines = printed.flatMap(cellsIn).map(({ placed }) => placed);
	const labelLines = label ? cellsIn(label).map(({ placed }) => placed) : [];
	const { page } = pages[printed[0].row.pageIndex];
	return {
		text: writtenAt(...printed),
		label: label ? writtenAt(label) : null,
		confidence: Math.min(...[...lines, ...labelLines].map(({ line }) => line.confidence)),
		sure,
		...boundsInPicture(lines),
		...(page === undefined ? {} : { page }),
	};
}
