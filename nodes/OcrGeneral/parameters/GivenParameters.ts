import type { IExecuteFunctions } from 'n8n-workflow';

/**
 * The parameters as entered, item by item. What holds no expression is the same for all items, and asked of n8n once.
 */
export class GivenParameters {
	private readonly fixed = new Map<string, unknown>();
	private readonly varying = new Set<string>();

	constructor(private readonly context: IExecuteFunctions) {}

	/** Null for a parameter that the workflow does not have. */
	of(name: string, item: number): unknown {
		if (this.fixed.has(name)) return this.fixed.get(name);
		// Without a default n8n refuses a parameter that a workflow of an earlier version does not have.
		const value: unknown = this.context.getNodeParameter(name, item, null);
		if (this.varies(name)) this.varying.add(name);
		else this.fixed.set(name, value);
		return value;
	}

	/** Whether no expression decides about anything that was asked for so far. */
	get areFixed(): boolean {
		return this.varying.size === 0;
	}

	private varies(name: string): boolean {
		if (this.varying.has(name)) return true;
		const options = { rawExpressions: true };
		return holdsExpression(this.context.getNodeParameter(name, 0, null, options));
	}
}

/** n8n takes every text that begins with `=` for an expression, however deep it lies. */
function holdsExpression(entered: unknown): boolean {
	if (typeof entered === 'string') return entered.startsWith('=');
	return (
		typeof entered === 'object' && entered !== null && Object.values(entered).some(holdsExpression)
	);
}
