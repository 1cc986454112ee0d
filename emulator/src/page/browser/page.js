import { drawPicture } from './picture.js';
import { itemsTable, linesTable, recordTable } from './tables.js';

const element = (id) => document.getElementById(id);
const SETTINGS = ['document', 'dateOrder', 'decimalSeparator', 'headerRow'];
const TYPES = { text: 'Text', number: 'Number', date: 'Date' };

/** The file that was chosen last. */
let chosen;
/** What is on the page now: the file, the service's answer to it, and the size of what was read. */
let current;
/** Counts the requests, so that a late answer does not replace a newer one. */
let latest = 0;

element('file').addEventListener('change', () => readChosen(element('file').files[0]));
element('page').addEventListener('change', () => chosen && void read(chosen));
element('add-field').addEventListener('click', () => addDefinition(true));
element('save').addEventListener('click', saveReport);
for (const id of [...SETTINGS, 'convertNumbers']) {
	element(id).addEventListener('change', () => void showOutputs());
}
element('document').addEventListener('change', showCustom);

document.addEventListener('paste', ({ clipboardData }) => readChosen(clipboardData.files[0]));
document.addEventListener('dragover', (event) => {
	event.preventDefault();
	element('drop').classList.add('over');
});
document.addEventListener('dragleave', () => element('drop').classList.remove('over'));
document.addEventListener('drop', (event) => {
	event.preventDefault();
	element('drop').classList.remove('over');
	readChosen(event.dataTransfer.files[0]);
});
addDefinition(false);
showCustom();

function readChosen(file) {
	if (!file) return;
	chosen = file;
	element('page').value = '1';
	element('page-choice').hidden = true;
	void read(file);
	// So that the same file can be chosen again, after it was changed.
	element('file').value = '';
}

async function read(file) {
	const turn = ++latest;
	say(`Reading ${file.name} …`);
	const page = element('page').value;
	const reading = await post(`read?page=${encodeURIComponent(page)}`, file);
	if (turn !== latest) return;
	if (reading.problem !== undefined) {
		clear();
		say(`${file.name}: ${reading.problem}`);
		return;
	}
	const isDocument = reading.pageCount > 0;
	element('page-choice').hidden = !isDocument;
	element('page-count').textContent = reading.pageCount;
	element('page').max = reading.pageCount;
	clear();
	current = { file, address: reading.picture ?? URL.createObjectURL(file), ...reading };
	await showOutputs();
}

/** What another file gave must not be taken for what this one gives. */
function clear() {
	URL.revokeObjectURL(current?.address ?? '');
	current = undefined;
	element('result').hidden = true;
}

/** Asks the node's own code again for what it makes of the answer; nothing is read anew. */
async function showOutputs() {
	if (!current) return;
	const turn = ++latest;
	const { file, address, answer, width, height } = current;
	const outputs = await post('outputs', JSON.stringify({ source: file.name, answer, ...asked() }));
	if (turn !== latest) return;
	if (outputs.problem !== undefined) {
		say(`${file.name}: ${outputs.problem}`);
		return;
	}
	element('result').hidden = false;
	element('picture-name').textContent = `${file.name}, ${width} × ${height} pixels`;
	drawPicture(element('picture'), address, { width, height }, outputs.lines, chooseLine);
	element('lines').replaceChildren(linesTable(outputs.lines, markLine));
	element('table').replaceChildren(
		itemsTable(outputs.table, 'One row for each item', 'No table was found.'),
	);
	element('fields-problem').textContent = outputs.fieldsProblem;
	element('fields').replaceChildren(
		recordTable(outputs.fields[0], 'What was found', 'Add a field to look for.'),
	);
	const lines = count(outputs.lines.length, 'line', 'lines');
	say(`${file.name}: ${lines}, ${count(outputs.table.length, 'table row', 'table rows')}.`);
}

/** The settings as the node's parameters have them. */
function asked() {
	const settings = Object.fromEntries(SETTINGS.map((id) => [id, element(id).value]));
	settings.convertNumbers = element('convertNumbers').checked;
	const fields = [...element('definitions').children].map((row) =>
		Object.fromEntries([...row.querySelectorAll('[name]')].map(({ name, value }) => [name, value])),
	);
	return { settings, fields: fields.filter(({ name }) => name.trim() !== '') };
}

function addDefinition(isWanted) {
	const row = document.createElement('div');
	row.className = 'definition';
	const type = document.createElement('select');
	type.name = 'type';
	for (const [value, label] of Object.entries(TYPES)) type.append(new Option(label, value));
	const remove = document.createElement('button');
	remove.type = 'button';
	remove.textContent = 'Remove';
	remove.addEventListener('click', () => {
		row.remove();
		element('add-field').focus();
		void showOutputs();
	});
	row.append(labelled('Name', textField('name')), labelled('Labels', textField('labels')));
	row.append(labelled('Value type', type), remove);
	row.addEventListener('change', () => void showOutputs());
	element('definitions').append(row);
	if (isWanted) row.querySelector('input').focus();
}

function textField(name) {
	const input = document.createElement('input');
	input.name = name;
	return input;
}

function labelled(text, control) {
	const label = document.createElement('label');
	label.append(text, control);
	return label;
}

function showCustom() {
	element('custom').hidden = element('document').value !== 'custom';
}

/** From a click on a box: also brings its line into sight. */
function chooseLine(line) {
	markLine(line);
	const row = element('lines').querySelector(`[data-line="${line}"]`);
	row?.scrollIntoView({ block: 'nearest' });
	row?.querySelector('button').focus({ preventScroll: true });
}

function markLine(line) {
	for (const marked of document.querySelectorAll('.chosen')) marked.classList.remove('chosen');
	for (const one of document.querySelectorAll(`[data-line="${line}"]`)) one.classList.add('chosen');
}

function saveReport() {
	const { file, answer } = current;
	const report = JSON.stringify({ source: file.name, answer, ...asked() }, null, '\t');
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([report], { type: 'application/json' }));
	link.download = `${file.name.replace(/\.[^.]*$/, '')}-report.json`;
	link.click();
	URL.revokeObjectURL(link.href);
}

/** Gives the JSON of the answer, or `{ problem }`. */
async function post(resource, body) {
	try {
		const response = await fetch(resource, { method: 'POST', body });
		return await response.json();
	} catch {
		return { problem: 'The local OCR service does not answer. Is it still running?' };
	}
}

const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

function say(text) {
	element('status').textContent = text;
}
