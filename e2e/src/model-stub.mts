/**
 * Stands in for a language model behind OpenAI's chat completions API: it calls the one tool that it is
 * offered, then repeats what the tool answered.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { freePort, LOOPBACK } from './free-port.mts';

export interface ToolDefinition {
	function: {
		name: string;
		description: string;
		parameters: { properties: Record<string, { type: string; description?: string }> };
	};
}

export interface ChatRequest {
	messages: Array<{ role: string; content: string }>;
	tools?: ToolDefinition[];
}

export interface ModelStub {
	/** The API's base URL. */
	url: string;
	/** What it was asked, in order. */
	requests: ChatRequest[];
	close(): void;
}

/** @param toolArguments what it calls the tool with */
export async function startModelStub(toolArguments: object): Promise<ModelStub> {
	const requests: ChatRequest[] = [];
	const server = createServer((request, response) => {
		json(request).then(
			(body) => {
				const chat = body as ChatRequest;
				requests.push(chat);
				response.setHeader('content-type', 'application/json');
				response.end(JSON.stringify(completion(chat, toolArguments)));
			},
			() => response.writeHead(400).end(),
		);
	});
	const port = await freePort();
	const listening = once(server, 'listening');
	server.listen(port, LOOPBACK);
	await listening;
	return {
		url: `http://${LOOPBACK}:${port}/v1`,
		requests,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}

function completion({ messages, tools }: ChatRequest, toolArguments: object): object {
	const answer = messages.findLast(({ role }) => role === 'tool');
	const call = {
		id: 'call_1',
		type: 'function',
		function: { name: tools?.[0]?.function.name, arguments: JSON.stringify(toolArguments) },
	};
	const message =
		answer === undefined
			? { role: 'assistant', content: null, tool_calls: [call] }
			: { role: 'assistant', content: `The tool says: ${answer.content}` };
	return {
		id: 'chatcmpl-1',
		object: 'chat.completion',
		created: 1,
		model: 'stub',
		choices: [{ index: 0, message, finish_reason: answer === undefined ? 'tool_calls' : 'stop' }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}
