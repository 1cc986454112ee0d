import type { Point } from '../../vocabulary/recognition';

/**
 * The tilt that most of the text has, in radians, clockwise positive: the median direction of the
 * polygons' edges, long edges counting more. Edges tell the tilt up to quarter turns; `angle`, the
 * service's own figure in degrees, tells the quarter.
 */
export function tiltOfPolygons(polygons: Point[][], angle: number | null): number {
	const quarter = Math.PI / 2;
	const votes: Array<{ tilt: number; weight: number }> = [];
	for (const corners of polygons) {
		corners.forEach((corner, index) => {
			const next = corners[(index + 1) % corners.length];
			const length = Math.hypot(next.x - corner.x, next.y - corner.y);
			if (!(length > 0) || !Number.isFinite(length)) return;
			const direction = Math.atan2(next.y - corner.y, next.x - corner.x);
			// Squared, since an edge's direction is as sure as it is long.
			votes.push({
				tilt: direction - quarter * Math.round(direction / quarter),
				weight: length * length,
			});
		});
	}
	const tilt = weightedMedian(votes);
	if (angle === null) return tilt;
	return tilt + quarter * Math.round(((angle * Math.PI) / 180 - tilt) / quarter);
}

function weightedMedian(votes: Array<{ tilt: number; weight: number }>): number {
	votes.sort((a, b) => a.tilt - b.tilt || a.weight - b.weight);
	const half = votes.reduce((sum, vote) => sum + vote.weight, 0) / 2;
	let seen = 0;
	for (const vote of votes) {
		seen += vote.weight;
		if (seen >= half) return vote.tilt;
	}
	return 0;
}
