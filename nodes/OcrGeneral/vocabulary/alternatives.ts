/** "JPEG, PNG or BMP" */
export const alternatives = (names: readonly string[]): string =>
	`${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`;
