/** What `npm run read` is asked for. */
import { parseArgs } from 'node:util';
import { PlainError } from './npm.mjs';

export interface ReadCommand {
	help: boolean;
	/** Pictures as entered. */
	files: string[];
	/** Values of the node's parameter Output, in the order in which they are shown. */
	outputs: string[];
	/** Where spreadsheets and pictures go; as entered. */
	into?: string;
	/** Further parameters of the node. */
	parameters: Record<string, string | { field: Array<Record<'name' | 'labels', string>> }>;
}

const OUTPUTS = ['lines', 'rows', 'table', 'fields', 'text', 'raw', 'image'];

export const usage = `Reads pictures with the node, from the local OCR service, without n8n's editor.

  npm run read -- my-receipt.jpg menu.png scan.pdf
  npm run read -- my-receipt.jpg --output fields --document receipt

  --output NAMES     one or more, with commas: ${OUTPUTS.join(', ')}; lines,table,image when left out
  --document NAME    what the fields are of: receipt, invoice, vatInvoice
  --field NAME       a field of your own, by the words beside it; may be repeated
  --service NAME     as in the node's parameter Service: auto when left out, general, GeneralBasicOCR …
  --into FOLDER      for spreadsheets (of rows, table and fields) and annotated pictures; output when left out

Exit code: 0 when every picture was read, 1 when one was not, 2 when the command cannot be understood.
`;

/** @throws PlainError when an option is unknown, or names what the node has not */
export function parseReadCommand(args: string[]): ReadCommand {
	const { values, positionals } = parsed(args);
	const outputs = values.output.split(',').map((name) => name.trim());
	const unknown = outputs.find((name) => !OUTPUTS.includes(name));
	if (unknown !== undefined) {
		throw new PlainError(`--output ${unknown} is none of ${OUTPUTS.join(', ')}.`);
	}
	if (!values.help && positionals.length === 0) throw new PlainError(usage);
	const { service, document, field } = values;
	return {
		help: values.help,
		files: positionals,
		outputs,
		into: values.into,
		parameters: {
			service,
			...(field
				? { fields: { field: field.map((name) => ({ name, labels: name })) } }
				: { document }),
		},
	};
}

function parsed(args: string[]) {
	const text = { type: 'string' } as const;
	try {
		return parseArgs({
			args,
			allowPositionals: true,
			options: {
				help: { type: 'boolean', short: 'h', default: false },
				output: { ...text, default: 'lines,table,image' },
				document: { ...text, default: 'receipt' },
				field: { ...text, multiple: true },
				service: { ...text, default: 'auto' },
				into: text,
			},
		});
	} catch (error) {
		throw new PlainError(`${(error as Error).message}\n\n${usage}`);
	}
}
