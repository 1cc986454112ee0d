import type { BoundingBox } from '../../vocabulary/recognition';
import { aligned } from './neighbours';
import { textHeight, withoutTilt } from './withoutTilt';

/**
 * How far rows and columns may miss a common line and still count as aligned, in text heights; found on tilted pages.
 */
const SPREAD = 0.15;
/** Columns are fewer and stand for less: on photographed receipts they outvoted rows, which a curl bends less. */
const COLUMN_WEIGHT = 0.3;

/**
 * How well lines stand in rows and columns when turned back by a tilt: about one for each line that
 * shares its row, and less for each that shares its column's edge.
 */
export function alignmentOf(
	boxes: BoundingBox[],
): (tilt: number) => { rows: number; columns: number } {
	const height = textHeight(boxes);
	const spread = SPREAD * height;
	const order = () => [...boxes.keys()];
	const [byCenter, byEdge] = [order(), [order(), order(), order()]];
	return (tilt) => {
		const lines = boxes.map((box) => withoutTilt(box, tilt, height));
		const lefts = lines.map(({ left }) => left);
		const rights = lines.map(({ right }) => right);
		const middles = lines.map(({ left, right }) => (left + right) / 2);
		const centers = lines.map(({ top, bottom }) => (top + bottom) / 2);
		// Boxes of words beside each other may overlap a little; a tilt that parts them is not better for it.
		const apart = (a: number, b: number) =>
			Math.min(rights[a], rights[b]) - Math.max(lefts[a], lefts[b]) < height;
		const rows = aligned(centers, byCenter, spread, apart);
		const columns = [lefts, rights, middles].map((edges, index) =>
			aligned(edges, byEdge[index], spread, () => true),
		);
		return { rows, columns: COLUMN_WEIGHT * Math.max(...columns) };
	};
}
