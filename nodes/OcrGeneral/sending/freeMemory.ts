/**
 * Frees a buffer's memory at once, where JavaScript can (Node.js 21 and newer); it is empty afterwards.
 * Left to the collector, megabytes pile up, and V8 collects the whole heap for every 64 of them.
 */
export function freeMemory(bytes: Buffer): void {
	// Small buffers share their memory with others.
	if (bytes.length !== bytes.buffer.byteLength) return;
	const memory = bytes.buffer as ArrayBuffer & { transfer?(newLength: number): ArrayBuffer };
	memory.transfer?.(0);
}
