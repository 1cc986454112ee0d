/** The page to try pictures on, in a real browser, by mouse, by keyboard and as a screen reader hears it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startOcrService, type OcrService } from '../../emulator/src/index.mts';
import { startBrowser } from '../src/browser.mts';
import { PROJECT, RECORDINGS } from '../src/project.mts';

const MENU = join(PROJECT, 'examples/menu.png');
const PRICES = join(PROJECT, 'examples/price-list.pdf');

void describe('the page to try pictures on', () => {
	let service: OcrService;
	let browser: Browser;
	let page: Page;

	before(async () => {
		service = await startOcrService({ engine: 'recorded', recordings: RECORDINGS });
		browser = await startBrowser();
	});

	after(async () => {
		await browser?.close();
		await service?.close();
	});

	beforeEach(async () => {
		page = await browser.newPage();
		await page.goto(`${service.address}/page/`);
	});

	const status = (text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor();
	const read = async (file: string) => {
		await page.getByLabel('Choose a picture or a PDF').setInputFiles(file);
		await status(/table rows/);
	};

	it('shows boxes, lines, table and fields of a picture that is dropped in', async () => {
		const base64 = (await readFile(MENU)).toString('base64');
		const dataTransfer = await page.evaluateHandle(`(() => {
			const bytes = Uint8Array.from(atob('${base64}'), (character) => character.charCodeAt(0));
			const transfer = new DataTransfer();
			transfer.items.add(new File([bytes], 'menu.png', { type: 'image/png' }));
			return transfer;
		})()`);
		await page.dispatchEvent('body', 'drop', { dataTransfer });
		await status(/menu\.png: \d+ lines, \d+ table rows/);
		const lines = page.getByRole('region', { name: 'Lines' }).getByRole('row');
		assert.equal(await page.locator('#picture polygon').count(), (await lines.count()) - 1);
		assert.ok((await page.getByRole('region', { name: 'Table' }).getByRole('row').count()) > 2);
	});

	it('looks for fields as they are entered, and says what is wrong with one', async () => {
		await read(MENU);
		const fields = page.getByRole('region', { name: 'Fields' });
		await fields.getByLabel('Document').selectOption('Custom Fields');
		await fields.getByLabel('Name').fill('2026');
		await fields.getByLabel('Labels').press('Tab');
		await fields.getByRole('alert').filter({ hasText: "'2026'" }).waitFor();
		await fields.getByLabel('Name').fill('dish');
		await fields.getByLabel('Labels').fill('宫保鸡丁');
		await fields.getByLabel('Value type').selectOption('Number');
		await fields.getByRole('row', { name: /^dish \d/ }).waitFor();
	});

	it('is used by keyboard alone: a line that has the focus marks its box', async () => {
		await read(MENU);
		const first = page.getByRole('region', { name: 'Lines' }).getByRole('button').first();
		await first.focus();
		await page.keyboard.press('Tab');
		assert.equal(await page.locator('#picture polygon.chosen').getAttribute('data-line'), '2');
		await page.locator('#picture polygon').first().click();
		assert.equal(await page.locator('button:focus').textContent(), await first.textContent());
	});

	it('tells a screen reader what each part is', async () => {
		await read(MENU);
		const heard = await page.locator('body').ariaSnapshot();
		for (const part of [
			'heading "Try a picture"',
			'status:',
			'region "Fields"',
			'combobox "Document"',
		]) {
			assert.ok(heard.includes(part), `${part} is missing in\n${heard}`);
		}
	});

	it('says in a sentence that a file is no picture', async () => {
		const file = { name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture') };
		await read(MENU);
		await page.getByLabel('Choose a picture or a PDF').setInputFiles(file);
		await status(/notes\.png: This is not a whole JPEG, PNG, BMP or PDF/);
		// What the menu gave is not taken for what these notes give.
		assert.ok(!(await page.getByRole('region', { name: 'Lines' }).isVisible()));
	});

	it('shows a page of a PDF under its boxes, and goes on to the next by keyboard', async () => {
		await read(PRICES);
		const width = 'document.querySelector("#picture img").naturalWidth';
		assert.ok(Number(await page.evaluate(width)) > 1000);
		const lines = page.getByRole('region', { name: 'Lines' });
		await lines.getByRole('button', { name: 'Lantern Street Stationery' }).waitFor();
		const pageNumber = page.getByRole('spinbutton', { name: 'Page' });
		await pageNumber.fill('3');
		await pageNumber.press('Tab');
		await status(/price-list\.pdf: The document has no such page/);
		await pageNumber.fill('2');
		await pageNumber.press('Tab');
		await lines.getByRole('button', { name: 'Laminating pouches' }).waitFor();
	});

	it('takes names in any script, into the report as well', async () => {
		const buffer = await readFile(MENU);
		const file = { name: '菜单 (1).final.png', mimeType: 'image/png', buffer };
		await page.getByLabel('Choose a picture or a PDF').setInputFiles(file);
		await status(/菜单 \(1\)\.final\.png: 35 lines/);
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save a report' }).press('Enter');
		assert.equal((await download).suggestedFilename(), '菜单 (1).final-report.json');
	});

	it('answers no other page that is open in the browser', async () => {
		const answer = await fetch(`${service.address}/page/outputs`, {
			method: 'POST',
			headers: { Origin: 'http://example.com' },
			body: '{}',
		});
		assert.equal(answer.status, 404);
	});
});
