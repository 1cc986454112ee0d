/** Items of the node as tables, as a spreadsheet would show them. */

/**
 * @param {object[]} items items that have the same keys
 * @param {string} caption what the table holds, for screen readers
 * @param {string} nothing what is said where there is no item
 */
export function itemsTable(items, caption, nothing) {
	if (items.length === 0) return paragraph(nothing);
	const keys = [...new Set(items.flatMap((item) => Object.keys(item)))].filter(
		(key) => key !== 'source',
	);
	const table = document.createElement('table');
	table.createCaption().textContent = caption;
	const head = table.createTHead().insertRow();
	for (const key of keys) head.append(cell('th', key, 'col'));
	const body = table.createTBody();
	for (const item of items) {
		const row = body.insertRow();
		for (const key of keys) row.append(valueCell(item[key]));
	}
	return table;
}

/** One item as rows of name and value. */
export function recordTable(item, caption, nothing) {
	if (item === undefined) return paragraph(nothing);
	const table = document.createElement('table');
	table.createCaption().textContent = caption;
	for (const [key, value] of Object.entries(item)) {
		if (key === 'source' || key === 'evidence') continue;
		const row = table.insertRow();
		row.append(cell('th', key, 'row'), valueCell(value));
	}
	return table;
}

/**
 * Text lines with a button each.
 * @param {(line: number) => void} choose called with the line's number, from 1
 */
export function linesTable(lines, choose) {
	if (lines.length === 0) return paragraph('No text was found.');
	const table = document.createElement('table');
	table.createCaption().textContent = `${lines.length} text lines`;
	const head = table.createTHead().insertRow();
	for (const title of ['Line', 'Text', 'Confidence']) head.append(cell('th', title, 'col'));
	const body = table.createTBody();
	for (const { line, text, confidence } of lines) {
		const row = body.insertRow();
		row.dataset.line = line;
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = text;
		button.addEventListener('click', () => choose(line));
		button.addEventListener('focus', () => choose(line));
		row.append(cell('th', line, 'row'));
		row.insertCell().append(button);
		row.append(valueCell(confidence));
	}
	return table;
}

export function paragraph(text) {
	const element = document.createElement('p');
	element.textContent = text;
	return element;
}

function cell(name, text, scope) {
	const element = document.createElement(name);
	element.textContent = text;
	element.scope = scope;
	return element;
}

function valueCell(value) {
	const element = document.createElement('td');
	const isEmpty = value === null || value === undefined;
	element.textContent = isEmpty ? 'empty' : String(value);
	element.className = isEmpty ? 'empty' : typeof value === 'number' ? 'number' : '';
	return element;
}
