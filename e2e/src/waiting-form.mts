/** The form of a workflow that waits for a person, filled in as a browser does. */
import assert from 'node:assert/strict';

export interface WaitingForm {
	/** What the page says above the fields. */
	text: string;
	/** The fields with what they hold, by label; those that nobody sees are called as they are posted. */
	fields: Record<string, string>;
	/** Sends it as it is, but for some fields by label. */
	send(changes: Record<string, string>): Promise<void>;
}

/** @throws unless a form is asked for at that address */
export async function openForm(url: string): Promise<WaitingForm> {
	const response = await fetch(url);
	const html = await response.text();
	assert.ok(response.ok && html.includes("id='n8n-form'"), `No form at ${url}: ${html}`);
	const inputs = [...html.matchAll(/<input\b([^>]*)>/g)].flatMap(([, text = '']) => {
		const name = attribute(text, 'name');
		return name.startsWith('field-') ? [{ name, value: attribute(text, 'value') }] : [];
	});
	const labels = new Map(
		[...html.matchAll(/<label\b[^>]*\bfor='([^']*)'>([^<]*)</g)].map(([, id = '', text = '']) => [
			id,
			text.trim(),
		]),
	);
	const fields = Object.fromEntries(
		inputs.map(({ name, value }) => [labels.get(name) ?? name, value]),
	);
	return {
		text: plain(html.slice(0, html.indexOf('<input'))),
		fields,
		send: async (changes) => {
			const body = new FormData();
			for (const { name, value } of inputs) {
				body.set(name, changes[labels.get(name) ?? name] ?? value);
			}
			const answer = await fetch(url, { method: 'POST', body });
			assert.ok(answer.ok, `The form was refused: ${answer.status} ${await answer.text()}`);
		},
	};
}

const attribute = (tag: string, name: string): string =>
	unescaped(new RegExp(`\\b${name}=(["'])(.*?)\\1`).exec(tag)?.[2] ?? '');

const plain = (html: string): string =>
	unescaped(
		html
			.replace(/<(style|script)\b[^]*?<\/\1>/g, ' ')
			.replace(/<[^>]*>/g, ' ')
			.replace(/\s+/g, ' '),
	);

const unescaped = (text: string): string =>
	text.replace(/&(?:quot|#34|#x27|#39|amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);

const ENTITIES: Record<string, string> = {
	'&quot;': '"',
	'&#34;': '"',
	'&#x27;': "'",
	'&#39;': "'",
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
};
