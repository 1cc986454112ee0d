/** Prints, as JSON, what n8n's lint finds in the node's form as it stands, written out as it would be without rows. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { OcrGeneral } = createRequire(import.meta.url)('../../index.js');
const { properties } = new OcrGeneral().description;
const literal = JSON.stringify(properties, null, '\t').replace(/"(\w+)":/g, '$1:');
const source = `import type { INodeProperties } from 'n8n-workflow';\nexport const properties: INodeProperties[] = ${literal};\n`;
const [{ messages }] = await new ESLint({ cwd: root }).lintText(source, {
	filePath: `${root}/nodes/OcrGeneral/parameters/form.ts`,
});
const lines = source.split('\n');
console.log(
	JSON.stringify(
		messages.map(({ ruleId, line, message }) => ({ ruleId, message, at: lines[line - 1] })),
	),
);
