import type { IBinaryData, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { attachedFileName } from './attachedFileName';
import type { ImageSource } from './vocabulary/ImageSource';
import { annotatedPicture } from './picture/annotatedPicture';
import { breathing } from './picture/breath';
import { n8nClock } from './sending/n8nClock';
import type { ParallelLimit } from './sending/ParallelLimit';
import type { RunState } from './sending/RunState';
import type { Recognition } from './vocabulary/recognition';

const BINARY_FIELD = 'data';
const NOT_HELD =
	"boxes on white, since n8n does not have the picture; turn on the option 'Download Image'";
const DOCUMENT = 'boxes on white, since pages of a PDF are not drawn';
const NOT_READ = 'boxes on white, since n8n could not read the picture again';
const NOT_DRAWN = "not drawn, or not stored; n8n's log says why";
const TOO_SLOW = 'not drawn, since it took longer than a minute';
const ENDED = 'not drawn, since the execution ended early';

/** Milliseconds for one picture, the reading of it included: a photo of 12 megapixels takes two seconds. */
const LONGEST_DRAWING_MS = 60_000;

/** The pages of one picture or document, and the items made of them, in the same order. */
export interface Drawings {
	items: INodeExecutionData[];
	pages: Recognition[];
	source: ImageSource;
	/** The picture, where n8n cannot read it again at no cost. */
	bytes: Buffer | undefined;
}

interface Drawn {
	binary?: IBinaryData;
	note?: string;
}

/** Draws the pictures of one execution. */
export class PictureDrawing {
	private readonly context: IExecuteFunctions;
	private readonly state: RunState;
	private readonly decoding: ParallelLimit;
	private readonly longest: number;

	/**
	 * @param decoding gives pictures of this execution their turn to be decoded
	 * @param longest milliseconds for one picture
	 */
	constructor(
		context: IExecuteFunctions,
		state: RunState,
		decoding: ParallelLimit,
		longest = LONGEST_DRAWING_MS,
	) {
		this.context = context;
		this.state = state;
		this.decoding = decoding;
		this.longest = longest;
	}

	/**
	 * Puts each annotated picture into its item, once its turn comes. Gives notes on what is drawn otherwise
	 * than one would expect; never rejects.
	 */
	async add(drawings: Drawings): Promise<string[]> {
		const notes = new Set<string>();
		for (const [index, page] of drawings.pages.entries()) {
			const { binary, note } = await this.draw(drawings, page);
			if (binary) drawings.items[index].binary = { [BINARY_FIELD]: binary };
			if (note) notes.add(note);
		}
		return [...notes];
	}

	private async draw(drawings: Drawings, page: Recognition): Promise<Drawn> {
		const { decoding, state, longest } = this;
		try {
			return await decoding.run(async () => {
				const limit = AbortSignal.timeout(longest);
				const drawing = this.drawNow(drawings, page, AbortSignal.any([limit, state.ended]));
				return await state.unlessEnded(Promise.race([drawing, timeUp(limit)]));
			});
		} catch (thrown) {
			if (state.ended.aborted) return { note: ENDED };
			state.unexpected(thrown);
			return { note: NOT_DRAWN };
		}
	}

	/** @param signal fires when the drawing is not needed any more */
	private async drawNow(
		drawings: Drawings,
		page: Recognition,
		signal: AbortSignal,
	): Promise<Drawn> {
		const { bytes, missing } = await pictureOf(drawings, page, signal);
		const breath = breathing(n8nClock.elapsed, async () => {
			signal.throwIfAborted();
			await sleep(0);
		});
		const { jpeg, onWhite } = await annotatedPicture(page, bytes, breath);
		const { helpers } = this.context;
		const fileName = attachedFileName(page, '-annotated.jpg');
		const binary = await helpers.prepareBinaryData(jpeg, fileName, 'image/jpeg');
		return { binary, note: missing ?? (onWhite && `boxes on white, since ${onWhite}`) };
	}
}

const timeUp = async (limit: AbortSignal) =>
	await new Promise<Drawn>((resolve) => {
		limit.addEventListener('abort', () => resolve({ note: TOO_SLOW }));
	});

async function pictureOf(
	{ source: { content }, bytes }: Drawings,
	{ page }: Recognition,
	ended: AbortSignal,
): Promise<{ bytes?: Buffer; missing?: string }> {
	if (page !== undefined) return { missing: DOCUMENT };
	if (bytes) return { bytes };
	if (content.kind === 'url') return { missing: NOT_HELD };
	try {
		return { bytes: await content.read(ended) };
	} catch {
		return { missing: NOT_READ };
	}
}
