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

/** The buttons of the neighbouring nodes, which hang over the edge, and n8n's notes, which may come at any time. */
const OVER_THE_RESULT =
	'[data-test-id=floating-nodes], [data-test-id=floating-node], .el-notification';

/** In the browser: buttons fade when a step begins and ends; what turns without end is no change. */
const NOTHING_CHANGES = `document.getAnimations().every(({ playState, effect }) =>
	playState !== 'running' || effect.getComputedTiming().endTime === Infinity)`;

/** @param clip part of the window in pixels; default: all of it */
export async function takeScreenshot(page: Page, name: string, clip?: Clip): Promise<void> {
	const path = join(FOLDER, `${name}.png`);
	mkdirSync(dirname(path), { recursive: true });
	await page.mouse.move(0, 0);
	await page.waitForFunction(NOTHING_CHANGES);
	await page.screenshot({
		path,
		clip,
		animations: 'disabled',
		style: `${OVER_THE_RESULT} { visibility: hidden }`,
	});
}
