const DEEPEST = 5;

/**
 * The error with its causes, without what libraries hang on them: axios keeps the whole signed request
 * there, and n8n stores causes with the execution.
 */
export function bareError(thrown: unknown, depth = 0): Error {
	if (!isErrorLike(thrown)) return new Error(String(thrown));
	const { name, message, stack, cause } = thrown;
	const hasCause = cause !== undefined && cause !== null && depth < DEEPEST;
	const bare = new Error(message, hasCause ? { cause: bareError(cause, depth + 1) } : undefined);
	bare.name = name;
	bare.stack = stack;
	return bare;
}

/** By its shape: an error of another realm is no instance of this one's class. */
function isErrorLike(value: unknown): value is Error {
	return typeof value === 'object' && value !== null && 'message' in value && 'name' in value;
}
