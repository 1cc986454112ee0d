/** Debian's Chromium, driven by playwright-core. */
import { chromium, selectors, type Browser } from 'playwright-core';
import { installDebianPackages } from './debian-packages.mts';

/** n8n marks the elements of its editor by this attribute. */
selectors.setTestIdAttribute('data-test-id');

/** @throws PlainError when Chromium is missing and cannot be installed */
export async function startBrowser(): Promise<Browser> {
	await installDebianPackages(['chromium', 'fonts-noto-cjk']);
	return await chromium.launch({
		executablePath: '/usr/bin/chromium',
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}
