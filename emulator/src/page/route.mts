import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { isLoopback } from '../addresses.mts';
import { actions } from '../cloud/actions.mts';
import { successBody } from '../cloud/answer.mts';
import type { CloudRequest } from '../cloud/parameters.mts';
import type { Answer } from '../http/answer.mts';
import { jsonAnswer } from '../http/answer.mts';
import { BodyTooLarge, readBody } from '../http/body.mts';
import { drawPage } from '../picture/pdf.mts';
import type { ServiceContext } from '../recognition.mts';
import { answerPicture } from '../recognition.mts';
import type { OutputsRequest } from './outputs.mts';
import { outputsOf } from './outputs.mts';
import { PROBLEMS } from './problems.mts';

/** The page and what it asks for lie under it; Tencent has nothing there. */
export const pagePrefix = '/page/';

const files: Readonly<Record<string, { file: string; type: string }>> = {
	'': { file: 'page.html', type: 'text/html; charset=utf-8' },
	'page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
	'page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
	'picture.js': { file: 'picture.js', type: 'text/javascript; charset=utf-8' },
	'tables.js': { file: 'tables.js', type: 'text/javascript; charset=utf-8' },
};

/** A picture that the node itself would send is smaller; answers are small beside it. */
const bodyLimit = 20_000_000;
/** It gives most: text in any direction, characters, pages of a PDF. */
const action = actions.find(({ name }) => name === 'GeneralAccurateOCR') ?? actions[0];
const wish: CloudRequest = {
	source: { url: '' },
	isPdf: false,
	page: 1,
	isWords: false,
	enableWordPolygon: false,
	enablePdf: true,
	enableItemPolygon: false,
	enableMultiplePage: false,
	languageType: 'zh',
};

/**
 * The page to try pictures on, for this machine's own browser only: `GET /page/` and its files,
 * `POST /page/read?page=1` with a picture gives the service's answer and what a page of a PDF looks like, `POST /page/outputs` with such an answer
 * gives what the node makes of it. Null for any other request.
 */
export function answerPage(
	service: ServiceContext,
	request: IncomingMessage,
	path: string,
): Promise<Answer> | null {
	const resource = path.slice(pagePrefix.length);
	if (!isFromThisMachine(request)) return null;
	if (request.method === 'GET' && Object.hasOwn(files, resource)) return fileAnswer(resource);
	if (request.method === 'POST' && resource === 'read') return readPicture(service, request);
	if (request.method === 'POST' && resource === 'outputs') return makeOutputs(request);
	return null;
}

/** Another page that is open in the browser may send requests here; its origin gives it away, or a host name that was bent. */
function isFromThisMachine({ headers, socket }: IncomingMessage): boolean {
	const { host = '', origin } = headers;
	const name = URL.parse(`http://${host}`)?.hostname.replace(/^\[|\]$/g, '') ?? '';
	const isOwnOrigin = origin === undefined || origin === `http://${host}`;
	return isLoopback(socket.remoteAddress ?? '') && isLoopback(name) && isOwnOrigin;
}

async function fileAnswer(resource: string): Promise<Answer> {
	const { file, type } = files[resource];
	const body = await readFile(new URL(`browser/${file}`, import.meta.url), 'utf8');
	return { status: 200, contentType: type, body, delivery: 'whole' };
}

async function readPicture(service: ServiceContext, request: IncomingMessage): Promise<Answer> {
	const query = new URL(request.url ?? '', 'http://page').searchParams;
	const bytes = await bodyOf(request);
	if (!bytes) return problem(PROBLEMS.tooLarge);
	const job = {
		source: { bytes },
		limits: { maxBytes: bodyLimit, timeout: 0 },
		formats: [...action.formats, 'pdf'] as const,
		page: Math.max(1, Math.trunc(Number(query.get('page') ?? 1)) || 1),
	};
	return await answerPicture(service, job, {
		throttled: () => problem('The service is set to refuse so many requests.'),
		internalError: () => problem('The service is set to fail.'),
		problem: (name) => problem(PROBLEMS[name]),
		success: async (reading) => {
			const { page, pageCount, key } = reading;
			const id = service.ids.request(key);
			const answer: unknown = JSON.parse(successBody(action, wish, reading, id));
			const { width, height } = page;
			// A browser shows the picture itself, but no page of a PDF in its place.
			const picture =
				pageCount > 0 ? (await drawPage(bytes, job.page)).canvas.toDataURL() : undefined;
			return jsonAnswer(200, JSON.stringify({ answer, width, height, pageCount, picture }));
		},
	});
}

async function makeOutputs(request: IncomingMessage): Promise<Answer> {
	const body = await bodyOf(request);
	if (!body) return problem('The answer is larger than 20 MB.');
	try {
		const asked = JSON.parse(body.toString('utf8')) as OutputsRequest;
		return jsonAnswer(200, JSON.stringify(await outputsOf(asked)));
	} catch (error) {
		return problem(error instanceof Error ? error.message : String(error));
	}
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
	try {
		return await readBody(request, bodyLimit);
	} catch (error) {
		if (error instanceof BodyTooLarge) return null;
		throw error;
	}
}

const problem = (message: string): Answer => ({
	...jsonAnswer(422, JSON.stringify({ problem: message })),
	delivery: 'early',
});
