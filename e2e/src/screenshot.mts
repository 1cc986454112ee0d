/** Pictures of the editor for README and guides. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { OUTPUT, PROJECT } from './project.mts';

interface Clip {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** With UPDATE_SCREENSHOTS=1 those of n8n 2.x replace them; else they only lie in `output/`. */
const FOLDER =
	process.env.UPDATE_SCREENSHOTS === '1' && process.env.N8N_MAJOR_UNDER_TEST !== '1'
		? join(PROJECT, 'docs/images')
		: join(OUTPUT, 'screenshots');

/** @param clip part of the window in pixels; default: all of it */
export async function takeScreenshot(page: Page, name: string, clip?: Clip): Promise<void> {
	const path = join(FOLDER, `${name}.png`);
	mkdirSync(dirname(path), { recursive: true });
	// n8n's notes on success lie over the result for some seconds.
	const notes = page.locator('.el-notification');
	for (const note of await notes.all()) await note.locator('.el-notification__closeBtn').click();
	await notes.first().waitFor({ state: 'hidden' });
	await page.mouse.move(0, 0);
	await page.screenshot({
		path,
		clip,
		animations: 'disabled',
		// The buttons of the neighbouring nodes hang over the edge.
		style: '[data-test-id=floating-nodes], [data-test-id=floating-node] { visibility: hidden }',
	});
}
