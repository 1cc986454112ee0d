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
	return Object.fromEntries(typesOf(model).map(([name, type]) => [name, kindOf(type)]));
}

/** An answer of that model in which every text is its own path, and every list has one member. */
export function sampleOf(model: string, path = model): object {
	return Object.fromEntries(
		typesOf(model).map(([name, type]): [string, unknown] => {
			const own = `${path}.${name}`;
			const member = /^Array<(\w+)>/.exec(type)?.[1];
			if (member !== undefined) return [name, [sampleOf(member, own)]];
			const kind = kindOf(type);
			if (kind === 'object') return [name, sampleOf(type, own)];
			return [name, kind === 'string' ? own : 0];
		}),
	);
}

function typesOf(model: string): Array<[name: string, type: string]> {
	const body = new RegExp(`export interface ${model} \\{(.*?)\\n\\}`, 's').exec(models)?.[1];
	if (body === undefined) throw new Error(`The SDK has no model ${model}`);
	return [...body.matchAll(/^ {4}(\w+)\??: ([^;]+);/gm)].map(([, name, type]) => [name, type]);
}

function kindOf(type: string): string {
	if (type.startsWith('Array')) return 'Array';
	if (/\bnumber\b/.test(type)) return 'number';
	return /^(?:string|boolean)\b/.exec(type)?.[0] ?? 'object';
}
