import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const sdk = path.dirname(
	createRequire(import.meta.url).resolve('tencentcloud-sdk-nodejs-ocr/package.json'),
);
const models = readFileSync(
	path.join(sdk, 'tencentcloud/services/ocr/v20181119/ocr_models.d.ts'),
	'utf8',
);

/** The fields of a model of Tencent's SDK with the kind of each: `string`, `number`, `Array` or `object`. */
export function fieldsOf(model: string): Record<string, string> {
	const body = new RegExp(`export interface ${model} \\{(.*?)\\n\\}`, 's').exec(models)?.[1];
	if (body === undefined) throw new Error(`The SDK has no model ${model}`);
	const fields = [...body.matchAll(/^ {4}(\w+)\??: ([^;<]+)/gm)];
	return Object.fromEntries(fields.map(([, name, type]) => [name, kindOf(type)]));
}

function kindOf(type: string): string {
	if (type.startsWith('Array')) return 'Array';
	if (/\bnumber\b/.test(type)) return 'number';
	return ['string', 'boolean'].includes(type) ? type : 'object';
}
