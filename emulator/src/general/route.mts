import type { IncomingMessage } from 'node:http';
import type { AccountState } from '../accounts.mts';
import type { Answer } from '../http/answer.mts';
import { jsonAnswer } from '../http/answer.mts';
import { BodyTooLarge, readBody } from '../http/body.mts';
import type { ServiceContext } from '../recognition.mts';
import { answerPicture } from '../recognition.mts';
import { refusalBody, successBody } from './answer.mts';
import type { GeneralRefusal } from './refusals.mts';
import { refusalOfProblem, refusals } from './refusals.mts';
import { parseGeneralRequest } from './request.mts';
import { verifyAppidSignature } from './signature.mts';

/** The whole request, of which "6 MB" is documented; whether 10^6 or 2^20 is meant is not known. */
const generalBodyLimit = 6_000_000;
const formats = ['jpeg', 'png', 'bmp'] as const;
/** Invented: no time is published for General OCR. */
const downloadTimeout = 10_000;

const refusalOfState: Record<AccountState, GeneralRefusal | null> = {
	active: null,
	notActivated: refusals.noPermission,
	arrears: refusals.accountAbnormal,
	exhausted: refusals.resourcesUsedUp,
};

/** Answers `POST /ocr/general`; the order of the checks is invented (docs/tencent-ocr.md, How the local service checks). */
export async function answerGeneral(
	service: ServiceContext,
	request: IncomingMessage,
): Promise<Answer> {
	const refuse = (refusal: GeneralRefusal): Answer => {
		service.counters.refused(`general:${refusal.code}`);
		if (refusal === refusals.tooFrequent) service.counters.throttled();
		const sessionId = service.ids.refusal(`general ${refusal.code}`);
		return jsonAnswer(refusal.status, refusalBody(refusal, sessionId));
	};
	let body: Buffer;
	try {
		body = await readBody(request, generalBodyLimit);
	} catch (error) {
		if (!(error instanceof BodyTooLarge)) throw error;
		return { ...refuse(refusals.bodyTooLarge), delivery: 'early' };
	}

	const now = service.now() / 1000;
	const verdict = verifyAppidSignature(request.headers.authorization, service.accounts, now);
	if (!verdict.accepted) return refuse(verdict.refusal);
	const { account } = verdict;
	if (!service.active.rateLimit.take(Date.now())) return refuse(refusals.tooFrequent);
	const parsed = await parseGeneralRequest(request.headers['content-type'] ?? '', body);
	if (!parsed.accepted) return refuse(parsed.refusal);
	const { appid, source } = parsed.request;
	if (appid !== account.appid) return refuse(refusals.appidNotOfSignature);
	const stateRefusal = refusalOfState[service.active.settings.accountState];
	if (stateRefusal) return refuse(stateRefusal);

	const limits = { maxBytes: generalBodyLimit, timeout: downloadTimeout };
	return await answerPicture(
		service,
		{ source, limits, formats, page: 1 },
		{
			throttled: () => refuse(refusals.tooFrequent),
			internalError: () => refuse(refusals.internalError),
			problem: (problem) => refuse(refusalOfProblem(problem)),
			success: ({ page, key }) =>
				jsonAnswer(200, successBody(page, service.ids.session(appid, key))),
		},
	);
}
