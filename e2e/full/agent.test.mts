/** The node as a tool of n8n's AI Agent: the example workflow, with a stub in the model's place. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { OUR_NODE, readExample } from '../src/example-workflows.mts';
import { startModelStub, type ModelStub } from '../src/model-stub.mts';
import { RECORDINGS } from '../src/project.mts';
import { itemsOf, type RunData } from '../src/run-data.mts';
import { setStage, type Stage } from '../src/stage.mts';

const EXAMPLE = 'ai-agent/reads-picture';
const ID = 'agent';
const MODEL = { id: 'model1', name: 'Model', type: 'openAiApi' };

let stage: Stage;
let model: ModelStub;
let run: RunData;

before(async () => {
	stage = await setStage({ engine: 'recorded', recordings: RECORDINGS });
	const { n8n, credential, pictures } = stage;
	model = await startModelStub({ url: `${pictures.url}menu.png` });
	await n8n.importCredentials([
		credential,
		{ ...MODEL, data: { apiKey: 'no-key-is-needed', url: model.url } },
	]);
	const example = await readExample(EXAMPLE, credential, pictures.url);
	const chosen = new Map([
		['@n8n/n8n-nodes-langchain.lmChatOpenAi', MODEL],
		[`${OUR_NODE}Tool`, credential],
	]);
	const nodes = example.nodes.map((node) => {
		const choice = chosen.get(node.type);
		if (choice === undefined) return node;
		const { type, id, name } = choice;
		// Lines would carry the characters one by one.
		const parameters = choice === credential ? { output: 'lines' } : {};
		return {
			...node,
			credentials: { [type]: { id, name } },
			parameters: { ...node.parameters, ...parameters },
		};
	});
	await n8n.importWorkflows([{ ...example, id: ID, nodes }]);
	run = await n8n.execute(ID);
	assert.equal(run.resultData.error, undefined);
});

after(async () => {
	model?.close();
	await stage?.clear();
});

it('is offered to the model with a description and the URL as its one argument', (t) => {
	const [{ function: tool }] = model.requests[0]?.tools ?? [];
	assert(tool);
	t.diagnostic(`${tool.name}: ${tool.description}`);
	assert.match(tool.description, /text of a picture.*URL/i);
	assert.deepEqual(Object.keys(tool.parameters.properties), ['url']);
	assert.equal(tool.parameters.properties.url?.type, 'string');
});

it('answers the model with the text, without the characters one by one', () => {
	const answer = model.requests[1]?.messages.findLast(({ role }) => role === 'tool')?.content ?? '';
	assert.match(answer, /宫保鸡丁/);
	assert.match(answer, /38元/);
	assert.doesNotMatch(answer, /"words"/);
});

it('leaves the text in what the agent says', () => {
	const [item] = itemsOf(run, 'AI Agent');
	assert.match(String(item?.json.output), /宫保鸡丁/);
});
