/** n8n's editor as a user sees it: the canvas, the node panel, a node's details, the credential form. */
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import type { Owner } from './n8n-rest-client.mts';
import { OUTPUT } from './project.mts';

/** An n8n on a busy machine takes long to show its editor for the first time. */
const PATIENCE_MS = 90_000;

/** What of the browser's elements is looked at. */
interface NoteElement {
	querySelectorAll(
		selector: string,
	): Iterable<Record<'scrollHeight' | 'clientHeight' | 'scrollWidth' | 'clientWidth', number>>;
}

export class Editor {
	readonly page: Page;
	readonly #url: string;

	private constructor(page: Page, url: string) {
		this.page = page;
		this.#url = url;
	}

	/**
	 * A new window, signed in.
	 *
	 * @param colorScheme n8n follows the system's light or dark theme by itself
	 */
	static async open(
		browser: Browser,
		url: string,
		{ email, password }: Owner,
		colorScheme: 'light' | 'dark' = 'light',
	): Promise<Editor> {
		const context = await browser.newContext({
			viewport: { width: 1440, height: 900 },
			colorScheme,
			locale: 'en-US',
		});
		context.setDefaultTimeout(PATIENCE_MS);
		const data = { emailOrLdapLoginId: email, password };
		const login = await context.request.post(`${url}/rest/login`, { data });
		if (!login.ok()) throw new Error(`n8n refused the login: ${login.status()}`);
		return new Editor(await context.newPage(), url);
	}

	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.#url}/workflow/${id}`, { waitUntil: 'domcontentloaded' });
		await this.#byId('node-creator-plus-button').waitFor();
		await this.page.locator('[data-node-name]').first().waitFor();
	}

	/** First words of the notes on the canvas whose text does not fit; `count` is that of all notes. */
	async overflowingNotes(): Promise<{ overflowing: string[]; count: number }> {
		const notes = this.#byId('sticky');
		await notes.first().waitFor();
		const overflowing: string[] = [];
		for (const note of await notes.all()) {
			const fits = await note.evaluate((element) => {
				const inner = (element as unknown as NoteElement).querySelectorAll('*');
				return [...inner].every(
					({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
						// Text in a line has no height of its own.
						clientHeight === 0 ||
						(scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1),
				);
			});
			if (!fits) overflowing.push((await note.innerText()).slice(0, 40));
		}
		return { overflowing, count: await notes.count() };
	}

	/** What the node panel offers for a search term, best first, once the node in question is among it. */
	async searchNodes(term: string, name: string): Promise<string[]> {
		const search = this.#byId('node-creator-search-bar');
		if (!(await search.isVisible())) await this.#byId('node-creator-plus-button').click();
		const found = this.#byId('node-creator-item-name').getByText(name, { exact: true });
		await search.fill('');
		await found.waitFor({ state: 'hidden' });
		await search.fill(term);
		await found.waitFor();
		return await this.#byId('node-creator-item-name').allInnerTexts();
	}

	/** Adds a node from the node panel behind another one; its details open. */
	async addNodeBehind(node: string, term: string, name: string): Promise<void> {
		const search = this.#byId('node-creator-search-bar');
		if (await search.isVisible()) await this.page.keyboard.press('Escape');
		await search.waitFor({ state: 'hidden' });
		await this.#node(node).getByTestId('canvas-handle-plus').click();
		await search.fill(term);
		await this.#byId('node-creator-item-name').getByText(name, { exact: true }).click();
		// n8n shows a community node's description first.
		await this.page.getByRole('button', { name: 'Add to workflow' }).click();
		await this.ndv.waitFor();
	}

	async openNode(name: string): Promise<void> {
		await this.#node(name).dblclick();
		await this.ndv.waitFor();
	}

	async closeNode(): Promise<void> {
		const button = this.#byId('ndv-close-button').or(this.#byId('back-to-canvas'));
		await button.filter({ visible: true }).first().click();
		await this.ndv.waitFor({ state: 'hidden' });
	}

	/** The details of the open node: input, parameters, output. */
	get ndv(): Locator {
		return this.#byId('ndv');
	}

	get parameters(): Locator {
		return this.#byId('node-parameters');
	}

	get outputPanel(): Locator {
		return this.#byId('output-panel');
	}

	/** What a list parameter offers, in its order. */
	async choicesOf(parameter: string): Promise<string[]> {
		const items = await this.#openList(parameter);
		const names = await items.locator('.list-option .option-headline').allInnerTexts();
		await this.page.keyboard.press('Escape');
		return names;
	}

	/** Names in a list parameter that do not fit into its width; the open list is kept as a picture. */
	async cutOffChoices(parameter: string, picture: string): Promise<string[]> {
		const items = await this.#openList(parameter);
		await this.page.screenshot({ path: join(OUTPUT, 'screenshots', `${picture}.png`) });
		const names = items.locator('.list-option .option-headline');
		const cutOff: string[] = [];
		for (const name of await names.all()) {
			const fits = await name.evaluate((element) => {
				const { scrollWidth, clientWidth } = element as unknown as Record<string, number>;
				return Number(scrollWidth) <= Number(clientWidth);
			});
			if (!fits) cutOff.push(await name.innerText());
		}
		await this.page.keyboard.press('Escape');
		return cutOff;
	}

	async choose(parameter: string, choice: string): Promise<void> {
		const items = await this.#openList(parameter);
		await items.getByText(choice, { exact: true }).click();
	}

	async fill(parameter: string, text: string): Promise<void> {
		await this.#parameter(parameter).locator('input, textarea').first().fill(text);
	}

	/** Labels of the parameters shown now, top to bottom. */
	async parameterLabels(): Promise<string[]> {
		const texts = await this.parameters.getByTestId('input-label').allInnerTexts();
		return texts.map((text) => text.split('\n')[0] ?? '');
	}

	/** The options that "Add option" offers. */
	async offeredOptions(): Promise<string[]> {
		const options = await this.#openOptions();
		const names = await options.allInnerTexts();
		await this.page.keyboard.press('Escape');
		await options.first().waitFor({ state: 'hidden' });
		return names;
	}

	/** Adds an option, and leaves it as it comes. */
	async addOption(option: string): Promise<void> {
		const options = await this.#openOptions();
		await options.getByText(option, { exact: true }).click();
	}

	async #openOptions(): Promise<Locator> {
		const button = this.parameters.getByTestId('collection-parameter-add');
		await button.or(this.parameters.getByPlaceholder('Add option')).first().click();
		const options = this.page.getByTestId('collection-parameter-option').filter({ visible: true });
		await options.first().waitFor();
		return options;
	}

	/** Runs the open node and those before it. */
	async executeStep(): Promise<void> {
		await this.#byId('node-execute-button').click();
		const idle = this.#byId('node-execute-button').getByText(/Execute step/i);
		await idle.waitFor();
	}

	async showOutputAs(view: 'table' | 'json' | 'binary'): Promise<void> {
		await this.outputPanel.getByTestId(`radio-button-${view}`).click();
	}

	/** Header of the output's table view. */
	async tableHeader(): Promise<string[]> {
		const header = this.outputPanel.locator('thead th');
		await header.first().waitFor();
		return (await header.allInnerTexts()).map((text) => text.trim()).filter((text) => text !== '');
	}

	/** Cells of one row of the output's table view; rows count from 1. */
	async tableRow(row: number): Promise<string[]> {
		const cells = this.outputPanel
			.locator('tbody tr')
			.nth(row - 1)
			.locator('td');
		await cells.first().waitFor();
		return (await cells.allInnerTexts()).map((text) => text.trim()).filter((text) => text !== '');
	}

	/** What stands above the output. */
	async hint(): Promise<string> {
		return await this.outputPanel.getByTestId('node-hint').first().innerText();
	}

	/** The words of the output's error panel. */
	async error(): Promise<string> {
		const message = this.outputPanel.getByTestId('node-error-message');
		const description = this.outputPanel.getByTestId('node-error-description');
		await message.waitFor();
		return `${await message.innerText()} ${(await description.allInnerTexts()).join(' ')}`;
	}

	/** Opens the first file of the output. @returns the shown picture's own size in pixels */
	async viewBinary(): Promise<{ width: number; height: number }> {
		await this.outputPanel.getByTestId('ndv-view-binary-data').first().click();
		const picture = this.outputPanel.locator('img').filter({ visible: true }).last();
		await picture.waitFor();
		return await picture.evaluate(async (element) => {
			const image = element as unknown as {
				decode(): Promise<void>;
				naturalWidth: number;
				naturalHeight: number;
			};
			await image.decode();
			return { width: image.naturalWidth, height: image.naturalHeight };
		});
	}

	/** Adds a field to the form of the output "Fields"; `type` and `pick` in the form's words. */
	async addField(field: Record<'name' | 'labels' | 'type' | 'pick', string>): Promise<void> {
		const collection = this.parameters.getByTestId('fixed-collection-fields');
		const last = collection.getByTestId('parameter-input-name').last();
		const before = await collection.getByTestId('parameter-input-name').count();
		await collection.getByTestId('fixed-collection-add').click();
		await collection.getByTestId('parameter-input-name').nth(before).waitFor();
		await last.locator('input, textarea').first().fill(field.name);
		const labels = collection.getByTestId('parameter-input-labels').last();
		await labels.locator('input, textarea').first().fill(field.labels);
		for (const list of ['type', 'pick'] as const) {
			const items = await this.#openListAt(
				collection.getByTestId(`parameter-input-${list}`).last(),
			);
			await items.getByText(field[list], { exact: true }).click();
		}
	}

	/** Opens the form of a new credential from the open node. */
	async newCredential(): Promise<CredentialForm> {
		await this.#byId('node-credentials-select').click();
		await this.#byId('node-credentials-select-item-new').click();
		return await this.#credentialForm();
	}

	/** Opens the form of the credential that the open node has. */
	async editCredential(): Promise<CredentialForm> {
		await this.#byId('credential-edit-button').click();
		return await this.#credentialForm();
	}

	async #credentialForm(): Promise<CredentialForm> {
		const dialog = this.#byId('editCredential-modal');
		await dialog.waitFor();
		return new CredentialForm(dialog);
	}

	#byId(id: string): Locator {
		return this.page.getByTestId(id);
	}

	#node(name: string): Locator {
		return this.page.locator(`[data-node-name="${name}"]`).first();
	}

	#parameter(name: string): Locator {
		return this.ndv.getByTestId(`parameter-input-${name}`).first();
	}

	async #openList(parameter: string): Promise<Locator> {
		return await this.#openListAt(this.#parameter(parameter));
	}

	async #openListAt(input: Locator): Promise<Locator> {
		await input.click();
		const list = this.page.locator('.el-select-dropdown').filter({ visible: true });
		await list.first().waitFor();
		return list.first();
	}
}

/** The form of a credential; saving it presses Test as well. */
export class CredentialForm {
	readonly #dialog: Locator;

	constructor(dialog: Locator) {
		this.#dialog = dialog;
	}

	async fill(fields: Record<string, string>): Promise<void> {
		for (const [name, text] of Object.entries(fields)) {
			await this.#dialog.getByTestId(`parameter-input-${name}`).locator('input').fill(text);
		}
	}

	async save(): Promise<void> {
		await this.#dialog.getByTestId('credential-save-button').getByRole('button').click();
	}

	/** What the form says when the test was refused, with its details. */
	async refusal(): Promise<string> {
		await this.#dialog.getByText('More details').filter({ visible: true }).click();
		return await this.#dialog.getByTestId('node-credentials-config-container').innerText();
	}

	/** What the form says when the test has passed. */
	async success(): Promise<string> {
		const banner = this.#dialog.getByTestId('credentials-config-container-test-success');
		await banner.waitFor();
		return await banner.innerText();
	}

	async close(): Promise<void> {
		await this.#dialog.locator('.el-dialog__headerbtn').click();
		await this.#dialog.waitFor({ state: 'hidden' });
	}

	/** Waits until a right credential is saved and tested, and closes the form where n8n (1.x) leaves it open. */
	async accepted(): Promise<void> {
		const passed = this.#dialog.getByTestId('credentials-config-container-test-success');
		await Promise.race([passed.waitFor(), this.#dialog.waitFor({ state: 'hidden' })]);
		if (await this.#dialog.isVisible()) await this.close();
	}
}
