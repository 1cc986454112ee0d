/**
 * Compares two tables: rows are paired in order so that most cells agree, cells by their column.
 * `all` counts the cells of both that are not empty, a pair of equal ones once.
 */
export function compareTables(
	truth: Array<Array<string | null>>,
	found: Array<Array<string | null>>,
): { right: number; all: number } {
	const best = Array.from({ length: truth.length + 1 }, () =>
		new Array<number>(found.length + 1).fill(0),
	);
	for (let one = 1; one <= truth.length; one++) {
		for (let other = 1; other <= found.length; other++) {
			best[one][other] = Math.max(
				best[one - 1][other],
				best[one][other - 1],
				best[one - 1][other - 1] + equalCells(truth[one - 1], found[other - 1]),
			);
		}
	}
	const right = best[truth.length][found.length];
	return { right, all: cellCount(truth) + cellCount(found) - right };
}

function equalCells(a: Array<string | null>, b: Array<string | null>): number {
	return a.filter((cell, column) => cell !== null && cell === b[column]).length;
}

function cellCount(rows: Array<Array<string | null>>): number {
	return rows.flat().filter((cell) => cell !== null).length;
}
