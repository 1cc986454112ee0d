import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

import { OcrGeneral } from '../nodes/OcrGeneral/OcrGeneral.node';
import { nodeProperties } from '../nodes/OcrGeneral/parameters/form';
import { ParameterReader } from '../nodes/OcrGeneral/parameters/parameters';
import { OcrFailure } from '../nodes/OcrGeneral/vocabulary/OcrFailure';

const contextWith = (parameters: Record<string, unknown>) =>
	({
		getNodeParameter: (name: string, _item: number, other: unknown) => parameters[name] ?? other,
	}) as unknown as IExecuteFunctions;

function read(parameters: Record<string, unknown>, hasAppId = true) {
	const reader = new ParameterReader(contextWith(parameters), hasAppId);
	return { ...reader.forItem(0), ...reader.pace };
}

function refusalOf(parameters: Record<string, unknown>): OcrFailure | undefined {
	try {
		read(parameters);
		return undefined;
	} catch (thrown) {
		expect(thrown).toBeInstanceOf(OcrFailure);
		return thrown as OcrFailure;
	}
}

const fields = { field: [{ name: 'total', labels: 'Total' }] };
const options = nodeProperties.find(({ name }) => name === 'options')?.options as INodeProperties[];

/** Parameters under which the editor shows the option. */
function situationOf({ displayOptions }: INodeProperties): Record<string, unknown> {
	const shown = Object.entries(displayOptions?.show ?? {});
	return {
		fields,
		...Object.fromEntries(shown.map(([name, values]) => [name.slice(1), values?.at(-1)])),
	};
}

const WRONG: Record<string, unknown[]> = {
	boolean: ['true', 'false', 1, {}, []],
	number: ['many', true, {}, [], [3], -1],
	string: [true, {}, ['1']],
	options: ['something else', true, 5, {}, []],
};

describe('every option of the form', () => {
	it.each(options.map((option) => [option.displayName, option] as const))(
		'%s changes something where it is added, and refuses values of another kind',
		(label, option) => {
			const situation = situationOf(option);
			const added = read({ ...situation, options: { [option.name]: option.default } });
			const isChange =
				JSON.stringify(added) !== JSON.stringify(read({ ...situation, options: {} }));
			// A number and a name of the user's own are entered after the option is added.
			expect(isChange).toBe(option.type !== 'number' && option.default !== '');
			for (const value of WRONG[option.type]) {
				const refusal = refusalOf({ ...situation, options: { [option.name]: value } });
				expect([value, refusal?.message]).toEqual([value, `'${label}' is not valid`]);
				expect(refusal?.reason.remedy).toMatch(/^(It takes|Choose one of:|Enter) /);
			}
		},
	);

	it('passes n8n’s lint but for the lists that are ordered by use', async () => {
		const { formFindings } = await import('./support/form-findings.mts');
		const found = await formFindings();
		const orders = found.filter(({ ruleId }) => ruleId.endsWith('-unsorted-items'));
		expect(found.filter((finding) => !orders.includes(finding))).toEqual([]);
		// Service, Output for users and for tools, and what is entered for a field.
		expect(orders).toHaveLength(4);
	});
});

describe('parameters', () => {
	it('are by default what works where the node is an AI tool', () => {
		const { description } = new OcrGeneral();
		const defaultsOf = (name: string) => {
			const node = { typeVersion: 1 };
			const type = { ...description, name };
			return NodeHelpers.getNodeParameters(nodeProperties, {}, true, false, node, type);
		};
		expect(defaultsOf('ocrGeneral')).toMatchObject({ inputType: 'binary', output: 'lines' });
		expect(defaultsOf('ocrGeneralTool')).toMatchObject({
			inputType: 'url',
			output: 'text',
			url: '',
		});
	});

	it.each([['service'], ['inputType'], ['output'], ['document']])(
		'refuse what %s does not offer',
		(name) => {
			for (const value of ['toString', true, {}, []]) {
				expect(refusalOf({ output: 'fields', fields, [name]: value })?.message).toMatch(
					/is not valid$/,
				);
			}
		},
	);

	it('choose the service by the App ID where the choice is automatic', () => {
		expect(read({}, true).service.name).toBe('general');
		expect(read({}, false).service.name).toBe('GeneralAccurateOCR');
		expect(read({ service: 'general' }, false).service.name).toBe('general');
	});

	it.each<[string, unknown, string]>([
		['an object as labels', [{ name: 'total', labels: {} }], 'Labels'],
		['an object among the labels', [{ name: 'total', labels: ['Total', {}] }], 'Labels'],
		['a list as name', [{ name: ['total'], labels: 'Total' }], 'Field Name'],
		['true as type', [{ name: 'total', labels: 'Total', type: true }], 'Value Type'],
		['text as fields', 'total', 'Fields'],
		['a field that is text', ['total'], 'Fields'],
	])('refuse %s', (_, field, label) => {
		const refusal = refusalOf({ output: 'fields', fields: { field } });
		expect(refusal?.message).toBe(`'${label}' is not valid`);
	});

	it('take labels as a list', () => {
		const given = { field: [{ name: 'total', labels: ['Total', 'Sum, all'] }] };
		const [field] = read({ output: 'fields', fields: given }).outputSettings.fields;
		expect(field.labels).toEqual(['Total', 'Sum, all']);
	});

	it('neither read nor check what the editor hides', () => {
		const left = {
			dateOrder: 'never',
			downloadImage: 'yes',
			smallText: 'yes',
			pdfPages: '0',
			language: 'jap',
		};
		expect(read({ service: 'general', options: left })).toMatchObject({
			outputSettings: { dateOrder: 'dayFirst' },
			downloadImage: false,
			smallText: false,
			pages: [1],
			language: 'zh',
		});
	});

	it('refuse an expression that gives no options, and what a service cannot do together', () => {
		expect(refusalOf({ options: [] })?.message).toBe("'Options' is not valid");
		const together = {
			service: 'GeneralAccurateOCR',
			options: { language: 'mix', smallText: true },
		};
		expect(refusalOf(together)?.message).toContain("'Small Text' does not work");
	});

	it('take the fields of a known document from the document, not from the form', () => {
		const { outputSettings } = read({
			output: 'fields',
			document: 'receipt',
			fields: { field: 5 },
		});
		expect(outputSettings).toMatchObject({ document: 'receipt', fields: [] });
	});

	it('are asked of n8n item by item where they hold an expression, however deep, and else once', () => {
		const entered: Record<string, unknown> = {
			output: 'fields',
			fields: { field: [{ name: 'total', labels: ['=label'] }] },
			options: { minConfidence: 20 },
			binaryPropertyName: '=file',
		};
		const asked: Record<string, number> = {};
		const ask = (name: string, item: number, other: unknown, { rawExpressions = false } = {}) => {
			const given = entered[name] ?? other;
			if (rawExpressions) return given;
			asked[name] = (asked[name] ?? 0) + 1;
			return JSON.parse(JSON.stringify(given).replace('=', `${item} `)) as unknown;
		};
		const context = { getNodeParameter: ask } as unknown as IExecuteFunctions;
		const read = () => {
			const reader = new ParameterReader(context, true);
			return [0, 1, 2].map((item) => reader.forItem(item));
		};
		expect(read().map(({ place }) => place)).toEqual(['0 file', '1 file', '2 file']);
		expect(asked).toEqual({
			...{ service: 1, inputType: 1, output: 1, document: 1, options: 1 },
			...{ fields: 3, binaryPropertyName: 3 },
		});
		const labels = read().map(({ outputSettings }) => outputSettings.fields[0].labels);
		expect(labels).toEqual([['0 label'], ['1 label'], ['2 label']]);
		entered.fields = fields;
		const [first, , third] = read();
		expect(third.outputSettings).toBe(first.outputSettings);
		expect(third.place).toBe('2 file');
	});
});
