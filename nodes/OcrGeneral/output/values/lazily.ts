/** What takes a moment to build, and is built when it is first asked for. */
export function lazily<T>(build: () => T): () => T {
	let built: T | undefined;
	return () => (built ??= build());
}
