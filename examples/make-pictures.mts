/**
 * Draws the example pictures with Debian's Chromium from the HTML in `pictures/`, and writes beside
 * each the text that stands on it, line by line (`<name>.lines.json`): the ground truth for tests
 * and measurements. `<name>.pdf.html` becomes a PDF. All names, numbers and addresses are invented.
 *
 * Run: `node_modules/.bin/node examples/make-pictures.mts` (installs Chromium and the fonts by
 * apt-get when they are missing). The pictures are committed; nobody needs this to use them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const NEEDED = [
	{ file: CHROMIUM, debianPackage: 'chromium' },
	{
		file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
		debianPackage: 'fonts-noto-cjk',
	},
	{
		file: '/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf',
		debianPackage: 'fonts-dejavu-core',
	},
];

function installWhatIsMissing(): void {
	const missing = NEEDED.filter(({ file }) => !existsSync(file));
	if (missing.length === 0) return;
	const packages = missing.map(({ debianPackage }) => debianPackage);
	execFileSync('apt-get', ['update'], { stdio: 'inherit' });
	execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
		stdio: 'inherit',
	});
}

/** The text of every leaf element: OCR ends a line where a gap is wider than text would leave. */
async function textLines(page: Page): Promise<string[]> {
	return await page.evaluate(
		`[...document.querySelectorAll('body *')]
			.filter((element) => element.childElementCount === 0)
			.map((element) => element.innerText.trim())
			.filter((text) => text !== '')`,
	);
}

installWhatIsMissing();
const examples = import.meta.dirname;
const source = join(examples, 'pictures');
const browser = await chromium.launch({
	executablePath: CHROMIUM,
	args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});
for (const file of globSync('**/*.html', { cwd: source }).sort()) {
	const target = join(examples, file.replace(/\.html$/, ''));
	await mkdir(dirname(target), { recursive: true });
	const page = await browser.newPage();
	await page.goto(pathToFileURL(join(source, file)).href);
	if (target.endsWith('.pdf')) {
		await page.pdf({ path: target, preferCSSPageSize: true });
		await page.close();
		continue;
	}
	await page.locator('body').screenshot({ path: `${target}.png` });
	const lines = await textLines(page);
	await writeFile(`${target}.lines.json`, `${JSON.stringify(lines, null, '\t')}\n`);
	console.log(`${target}.png: ${lines.length} text lines`);
	await page.close();
}
await browser.close();
