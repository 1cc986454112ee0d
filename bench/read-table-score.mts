/** How much of a table that was read from a picture is right, whatever single characters were misread. */

/** What is printed on a page; null where a cell is empty. */
export interface TrueTable {
	/** The headings, or null where the table has none. */
	head: Array<string | null> | null;
	/** The rows below the header; text that wraps is one cell. */
	rows: Array<Array<string | null>>;
	/** Rows of text above a table without header, which its output keeps. */
	titles?: number;
}

/** Counts of one page. */
export interface ReadTableScore {
	cells: number;
	cellsRight: number;
	rows: number;
	/** Rows found that are no true row and no title. */
	rowsTooMany: number;
	headings: number;
	headingsRight: number;
	/** Every cell and heading right, no row too many. */
	whole: boolean;
}

type Cell = string | number | null;

/** Two texts are the same from this share of equal letters and digits on. */
const SAME = 0.75;

/**
 * @param keys of the columns found, left to right
 * @param found their cells, row by row
 */
export function scoreReadTable(truth: TrueTable, keys: string[], found: Cell[][]): ReadTableScore {
	const width = truth.head?.length ?? Math.max(0, ...truth.rows.map((row) => row.length));
	const same = truth.rows.map((row) =>
		found.map((cells) => row.map((cell) => cells.map((other) => isSame(cell, other)))),
	);
	// Columns in order, so that most cells of each pair agree; then rows in order over those.
	const columns = pairInOrder(width, keys.length, (column, other) =>
		sum(
			pairInOrder(truth.rows.length, found.length, (row, line) =>
				Number(!isEmpty(truth.rows[row][column]) && same[row][line][column][other]),
			).map(({ worth }) => worth),
		),
	);
	const rows = pairInOrder(truth.rows.length, found.length, (row, line) =>
		sum(
			columns.map(({ one, other }) =>
				Number(!isEmpty(truth.rows[row][one]) && same[row][line][one][other]),
			),
		),
	);
	const otherOf = new Map(columns.map(({ one, other }) => [one, other]));
	const lineOf = new Map(rows.map(({ one, other }) => [one, other]));
	let cells = 0;
	let cellsRight = 0;
	truth.rows.forEach((row, index) => {
		const line = lineOf.get(index);
		row.forEach((cell, column) => {
			cells++;
			const other = otherOf.get(column);
			if (line === undefined) return;
			if (other === undefined ? isEmpty(cell) : isSame(cell, found[line][other])) cellsRight++;
		});
	});
	const headings = truth.head ?? [];
	const headingsRight = headings.filter((heading, column) => {
		const other = otherOf.get(column);
		return other !== undefined && isSame(heading, keys[other]);
	}).length;
	const first = Math.min(found.length, ...lineOf.values());
	const titles = Math.min(first, truth.titles ?? 0);
	const rowsTooMany = found.length - rows.length - titles;
	return {
		cells,
		cellsRight,
		rows: truth.rows.length,
		rowsTooMany,
		headings: headings.length,
		headingsRight,
		whole: cellsRight === cells && headingsRight === headings.length && rowsTooMany === 0,
	};
}

interface Pair {
	one: number;
	other: number;
	worth: number;
}

/** Pairs of two sequences, both in order, worth most in all; pairs worth nothing are left out. */
function pairInOrder(
	ones: number,
	others: number,
	worth: (one: number, other: number) => number,
): Pair[] {
	const best = Array.from({ length: ones + 1 }, () => new Array<number>(others + 1).fill(0));
	const worths = Array.from({ length: ones }, (_, one) =>
		Array.from({ length: others }, (_unused, other) => worth(one, other)),
	);
	for (let one = ones - 1; one >= 0; one--) {
		for (let other = others - 1; other >= 0; other--) {
			best[one][other] = Math.max(
				best[one + 1][other],
				best[one][other + 1],
				best[one + 1][other + 1] + worths[one][other],
			);
		}
	}
	const pairs: Pair[] = [];
	for (let one = 0, other = 0; one < ones && other < others; ) {
		const own = worths[one][other];
		if (own > 0 && best[one][other] === best[one + 1][other + 1] + own) {
			pairs.push({ one: one++, other: other++, worth: own });
		} else if (best[one][other] === best[one + 1][other]) one++;
		else other++;
	}
	return pairs;
}

function isSame(truth: Cell, found: Cell): boolean {
	const [a, b] = [lettersOf(truth), lettersOf(found)];
	if (a === '' || b === '') return a === b;
	return 1 - distance(a, b) / Math.max(a.length, b.length) >= SAME;
}

function isEmpty(cell: Cell): boolean {
	return lettersOf(cell) === '';
}

function lettersOf(cell: Cell): string {
	return String(cell ?? '')
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Characters to be changed, added or removed (Levenshtein). */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let one = 0; one < a.length; one++) {
		const next = [one + 1];
		for (let other = 0; other < b.length; other++) {
			next.push(
				Math.min(next[other] + 1, row[other + 1] + 1, row[other] + Number(a[one] !== b[other])),
			);
		}
		row = next;
	}
	return row[b.length];
}

function sum(values: number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
