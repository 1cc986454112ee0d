import type { IDataObject, INode, INodeExecutionData, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { ExpressionFailure } from './input/jobs';
import type { OcrFailure } from './vocabulary/OcrFailure';

/**
 * The one item of a failed picture. A single key `error` that holds an object is the shape that both n8n
 * majors send to the error output and that keeps the code readable.
 */
export function errorItem(failure: OcrFailure, item: number): INodeExecutionData {
	const { code, httpCode, sessionId, requestId } = failure.details;
	const error: IDataObject = {
		message: `${failure.message} [item ${item}]`,
		description: failure.description,
		code: code ?? null,
		httpCode: httpCode ?? null,
		...(sessionId === undefined ? {} : { sessionId }),
		...(requestId === undefined ? {} : { requestId }),
		source: failure.source,
		...(failure.page === undefined ? {} : { page: failure.page }),
		...(failure.notSent ? { notSent: true } : {}),
	};
	return { json: { error }, pairedItem: { item } };
}

/**
 * What stop mode throws for its first failure.
 * @param recognized pictures and pages that were already recognized, so paid for
 */
export function nodeError(
	node: INode,
	failure: OcrFailure,
	item: number,
	recognized: number,
): Error {
	// It names the parameter and the node, and the editor leads there.
	if (failure instanceof ExpressionFailure && failure.thrown instanceof Error)
		return failure.thrown;
	const paid =
		recognized === 0
			? ''
			: ` ${recognized} ${recognized === 1 ? 'picture was' : 'pictures were'} already recognized; set 'On Error' to 'Continue (using error output)' to keep them.`;
	const description = `${failure.description}${paid}`;
	const { message } = failure;
	const { httpCode } = failure.details;
	// NodeApiError puts n8n's own words in place of ours for codes such as ECONNABORTED, which come without a status.
	if (httpCode === undefined) {
		return new NodeOperationError(node, failure, { message, description, itemIndex: item });
	}
	return new NodeApiError(node, failure as unknown as JsonObject, {
		message,
		description,
		httpCode: String(httpCode),
		itemIndex: item,
	});
}
