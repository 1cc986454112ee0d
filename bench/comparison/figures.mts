/** Medians and their spread, and how they are printed. */

export function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const milliseconds = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
/** @param wall milliseconds */
export const anHour = (count: number, wall: number) =>
	wall === 0 ? '' : `${Math.round((count * 3600) / wall)} thousand`;
export const times = (ratio: number) => `${ratio.toFixed(2)} ×`;
export const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** Prints rows under a title as a table; every row has the same keys. */
export function printTable(title: string, rows: Array<Record<string, string>>): void {
	console.log(`\n${title}`);
	const keys = Object.keys(rows[0] ?? {});
	const lines = [keys, ...rows.map((row) => keys.map((key) => row[key] ?? ''))];
	const widths = keys.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
	for (const line of lines) {
		console.log(`  ${line.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`);
	}
}
