/** Between which edges lines stand. */
export interface Edges {
	left: number;
	right: number;
}

/** Around all of them; infinite where there is none. */
export function edgesOf(lines: Edges[]): Edges {
	return lines.reduce(
		(edges, { left, right }) => ({
			left: Math.min(edges.left, left),
			right: Math.max(edges.right, right),
		}),
		{ left: Infinity, right: -Infinity },
	);
}
