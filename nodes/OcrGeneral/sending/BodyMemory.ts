/** Sizes are rounded up to this, so that pictures of like size find each other's memory. */
const GRAIN = 256 * 1024;

/**
 * Memory for request bodies, lent to one request at a time and used again. V8 answers every 64 MB of new
 * buffers by collecting the whole heap; in n8n that costs more CPU than everything else about a request.
 */
export class BodyMemory {
	private readonly free: Buffer[] = [];
	/** The memory behind each lent buffer. */
	private readonly lent = new WeakMap<Buffer, Buffer>();

	/** So many bytes, holding anything. */
	readonly lend = (size: number): Buffer => {
		const last = this.free.pop();
		const fits = last !== undefined && last.length >= size;
		// What is too small is left to the collector, so that all of it grows to the largest pictures.
		const memory = fits ? last : Buffer.allocUnsafeSlow(Math.ceil(size / GRAIN) * GRAIN);
		const body = memory.subarray(0, size);
		this.lent.set(body, memory);
		return body;
	};

	/** Takes a body back, unless it was not lent here; nothing may read it any more. */
	giveBack(body: Buffer): void {
		const memory = this.lent.get(body);
		this.lent.delete(body);
		if (memory) this.free.push(memory);
	}
}
