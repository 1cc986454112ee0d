import type { ICredentialTestRequest } from 'n8n-workflow';

import type { OcrAnswer } from '../nodes/OcrGeneral/tencent/api';
import { APIS } from '../nodes/OcrGeneral/tencent/apis';
import { CLOUD_CODES, findCloudCode } from '../nodes/OcrGeneral/tencent/codes/cloudCodes';
import type { ErrorCode } from '../nodes/OcrGeneral/tencent/codes/ErrorCode';
import { findGeneralCode, GENERAL_CODES } from '../nodes/OcrGeneral/tencent/codes/generalCodes';
import type { OcrService } from '../nodes/OcrGeneral/tencent/services';
import { OcrFailure } from '../nodes/OcrGeneral/vocabulary/OcrFailure';

type BodyRule = Extract<
	NonNullable<ICredentialTestRequest['rules']>[number],
	{ type: 'responseSuccessBody' }
>;

/** What stands against a credential by Tencent's answer to the test's request; undefined where nothing does. */
export function objectionIn(
	answer: OcrAnswer,
	service: OcrService,
	endpointLabel: string,
): string | undefined {
	const failure = failureIn(answer, service);
	if (!failure) return undefined;
	const { code, serviceMessage = '' } = failure.details;
	if (code === undefined) {
		return `'${endpointLabel}' does not answer as Tencent Cloud does. Check the address in this credential, and whether a proxy is in between.`;
	}
	const row =
		service.api === 'general'
			? findGeneralCode(Number(code), serviceMessage)
			: findCloudCode(String(code));
	if (row) return sentence(row);
	return `Tencent Cloud answered with a code that its documents do not list (${code}), so nobody knows whether the key is good. Press Retry, or try it with one picture.`;
}

/**
 * The same for n8n, which compares answers with these rules once more; they know equality alone, so what none of
 * them names would count as good, if `objectionIn` had not been asked before.
 */
export const credentialTestRules: BodyRule[] = [
	...GENERAL_CODES.flatMap((row) =>
		(row.texts ?? [undefined]).flatMap((text) =>
			text === undefined ? ruleFor('code', row.code, row) : ruleFor('message', text, row),
		),
	),
	...CLOUD_CODES.flatMap((row) => ruleFor('Response.Error.Code', row.code, row)),
];

function ruleFor(key: string, value: unknown, row: ErrorCode): BodyRule[] {
	const message = sentence(row);
	return message === undefined
		? []
		: [{ type: 'responseSuccessBody', properties: { key, value, message } }];
}

/** Undefined where the code concerns the picture, which the test's request has none of: then the key is good. */
function sentence({ kind, message, remedy, test }: ErrorCode): string | undefined {
	if (test !== undefined) return test;
	if (kind === 'picture' || kind === 'noText') return undefined;
	const isPassing = kind === 'retry' || kind === 'throttled';
	return `${message}. ${isPassing ? 'Press Retry in a while.' : remedy}`;
}

function failureIn(answer: OcrAnswer, service: OcrService): OcrFailure | undefined {
	try {
		APIS[service.api].read(answer, service);
		return undefined;
	} catch (thrown) {
		return thrown instanceof OcrFailure ? thrown : undefined;
	}
}
