import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { attachedFileName } from './attachedFileName';
import type { ImageSource } from './vocabulary/ImageSource';
import { annotatedPicture } from './picture/annotatedPicture';
import { breathing } from './picture/breath';
import type { Recognition } from './vocabulary/recognition';

const BINARY_FIELD = 'data';
const NOT_HELD =
	"boxes on white, since n8n does not have the picture; turn on the option 'Download Image'";
const DOCUMENT = 'boxes on white, since pages of a PDF are not drawn';
const NOT_READ = 'boxes on white, since n8n could not read the picture again';
const NOT_STORED = 'not at all, since n8n could not store it';

/** What the process draws at the moment: a photo in memory is large, so the others wait, whatever runs in parallel. */
let drawing: Promise<unknown> = Promise.resolve();

/** The pages of one picture or document, and the items made of them, in the same order. */
export interface Drawings {
	items: INodeExecutionData[];
	pages: Recognition[];
	source: ImageSource;
	/** The picture, where n8n cannot read it again at no cost. */
	bytes: Buffer | undefined;
}

/**
 * Puts each annotated picture into its item, once its turn comes. Gives notes on what is drawn otherwise
 * than one would expect; never rejects.
 */
export async function addAnnotatedPictures(
	context: IExecuteFunctions,
	drawings: Drawings,
): Promise<string[]> {
	const notes = new Set<string>();
	for (const [index, page] of drawings.pages.entries()) {
		if (context.getExecutionCancelSignal()?.aborted) break;
		const turn = drawing.then(async () => await drawOne(context, drawings, page));
		drawing = turn;
		const { binary, note } = await turn;
		if (binary) drawings.items[index].binary = { [BINARY_FIELD]: binary };
		if (note) notes.add(note);
	}
	return [...notes];
}

/** Must not reject: the next picture waits for it. */
async function drawOne(context: IExecuteFunctions, drawings: Drawings, page: Recognition) {
	try {
		const { bytes, missing } = await pictureOf(drawings, page);
		const breath = breathing(
			() => Date.now(),
			async () => await sleep(0),
		);
		const { jpeg, onWhite } = await annotatedPicture(page, bytes, breath);
		const binary = await context.helpers.prepareBinaryData(
			jpeg,
			attachedFileName(page, '-annotated.jpg'),
			'image/jpeg',
		);
		return { binary, note: missing ?? (onWhite && `boxes on white, since ${onWhite}`) };
	} catch {
		return { note: NOT_STORED };
	}
}

async function pictureOf(
	{ source: { content }, bytes }: Drawings,
	{ page }: Recognition,
): Promise<{ bytes?: Buffer; missing?: string }> {
	if (page !== undefined) return { missing: DOCUMENT };
	if (bytes) return { bytes };
	if (content.kind === 'url') return { missing: NOT_HELD };
	try {
		return { bytes: await content.read() };
	} catch {
		return { missing: NOT_READ };
	}
}
