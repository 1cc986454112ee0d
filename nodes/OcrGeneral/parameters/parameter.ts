import type { INodeProperties } from 'n8n-workflow';

import { failureReason, OcrFailure } from '../vocabulary/OcrFailure';
import type { ShownFor } from './shownFor';

/** One parameter or option: what the editor shows for it, and how its value is read and checked. */
export interface Parameter<Name extends string, Value> {
	name: Name;
	form: Omit<INodeProperties, 'name' | 'displayOptions'>;
	/** Left out for what applies everywhere. */
	shownFor?: ShownFor;
	/**
	 * The checked value; the default where an expression gives nothing.
	 * @throws OcrFailure that names the parameter and says what it takes
	 */
	read(value: unknown): Value;
}

/** The values of a list of parameters by their names; two parameters of one name are never shown together. */
export type ValuesOf<List extends ReadonlyArray<Parameter<string, unknown>>> = {
	[Row in List[number] as Row['name']]: ReturnType<Row['read']>;
};

/** The words of a parameter in the editor. */
interface Words {
	label: string;
	description: string;
	placeholder?: string;
	hint?: string;
	/** What n8n's AI builder should know; older versions of n8n pass it by. */
	builderHint?: string;
	shownFor?: ShownFor;
}

/** One entry of a list to choose from. */
export interface ListedChoice<Value extends string> {
	value: Value;
	label: string;
	description?: string;
}

/** A switch among the options: the one who adds it wants the other of its two values, so the editor enters that. */
export function switchParameter<const Name extends string>(
	name: Name,
	{ default: initial, ...words }: Words & { default: boolean },
): Parameter<Name, boolean> {
	return {
		...described(name, words, { type: 'boolean', default: !initial }),
		read: (value) => {
			if (isNothing(value)) return initial;
			if (typeof value === 'boolean') return value;
			throw notValid(words.label, `It takes true or false${butGot(value)}.`);
		},
	};
}

/** @param added what the editor enters when the option is added; the default where it is left out */
export function textParameter<const Name extends string>(
	name: Name,
	{
		default: initial = '',
		added = initial,
		...words
	}: Words & { default?: string; added?: string },
): Parameter<Name, string> {
	return {
		...described(name, words, { type: 'string', default: added }),
		read: (value) => {
			if (isNothing(value)) return initial;
			if (typeof value === 'string' || Number.isFinite(value)) return String(value).trim();
			throw notValid(words.label, `It takes text${butGot(value)}.`);
		},
	};
}

/** One text, or from an expression a list of texts. */
export function textsParameter<const Name extends string>(
	name: Name,
	words: Words,
): Parameter<Name, string | string[]> {
	const one = textParameter(name, words);
	return {
		...one,
		read: (value) => (Array.isArray(value) ? value.map(one.read) : one.read(value)),
	};
}

export function choiceParameter<const Name extends string, const Value extends string>(
	name: Name,
	{
		default: initial,
		added = initial,
		choices,
		fixed,
		...words
	}: Words & {
		default: NoInfer<Value>;
		/** What the editor enters when the option is added; the default where it is left out. */
		added?: NoInfer<Value>;
		choices: ReadonlyArray<ListedChoice<Value>>;
		/** Whether the editor offers no expression. */
		fixed?: boolean;
	},
): Parameter<Name, Value> {
	const options = choices.map(({ label, value, description }) => ({
		name: label,
		value,
		...(description === undefined ? {} : { description }),
	}));
	const form = { type: 'options' as const, options, default: added };
	return {
		...described(name, words, fixed ? { ...form, noDataExpression: true } : form),
		read: (value) => {
			if (isNothing(value)) return initial;
			const chosen = choices.find((choice) => choice.value === value);
			if (chosen) return chosen.value;
			const values = choices.map((choice) => choice.value).join(', ');
			throw notValid(words.label, `Choose one of: ${values}.`);
		},
	};
}

export function numberParameter<const Name extends string>(
	name: Name,
	{
		default: initial,
		least,
		most,
		whole = false,
		...words
	}: Words & { default: number; least: number; most: number; whole?: boolean },
): Parameter<Name, number> {
	const limits = { minValue: least, maxValue: most, ...(whole ? { numberPrecision: 0 } : {}) };
	return {
		...described(name, words, { type: 'number', typeOptions: limits, default: initial }),
		read: (value) => {
			if (isNothing(value)) return initial;
			const number = typeof value === 'string' ? Number(value) : value;
			const isWithin = typeof number === 'number' && number >= least && number <= most;
			if (isWithin && (!whole || Number.isInteger(number))) return number;
			const kind = whole ? 'a whole number' : 'a number';
			throw notValid(words.label, `It takes ${kind} from ${least} to ${most}${butGot(value)}.`);
		},
	};
}

/** A parameter whose value the code that uses it checks, since it may be of several kinds. */
export function openParameter<const Name extends string>(
	name: Name,
	{ default: initial, ...words }: Words & { default: string },
): Parameter<Name, unknown> {
	return {
		...described(name, words, { type: 'string', default: initial, required: true }),
		read: (value) => value ?? initial,
	};
}

/** @param label the parameter's name in the editor */
export const notValid = (label: string, remedy: string) =>
	new OcrFailure(failureReason('picture', `'${label}' is not valid`, remedy));

function described<Name extends string>(
	name: Name,
	{ label, description, placeholder, hint, builderHint, shownFor }: Words,
	form: Pick<INodeProperties, 'type' | 'default'> & Partial<INodeProperties>,
) {
	return {
		name,
		form: {
			displayName: label,
			...form,
			...(placeholder === undefined ? {} : { placeholder }),
			...(hint === undefined ? {} : { hint }),
			...(builderHint === undefined ? {} : { builderHint: { propertyHint: builderHint } }),
			description,
		},
		...(shownFor === undefined ? {} : { shownFor }),
	};
}

const isNothing = (value: unknown) =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** What an expression gave instead; the form itself gives the right kind. */
function butGot(value: unknown): string {
	if (typeof value === 'number') return '';
	const kind = Array.isArray(value) ? 'a list' : KINDS[typeof value];
	return kind === undefined ? '' : `, and the expression gives ${kind}`;
}

const KINDS: Readonly<Record<string, string>> = {
	boolean: 'true or false',
	object: 'an object',
	string: 'text',
};
