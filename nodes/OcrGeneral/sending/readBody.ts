/** What n8n hands out where it is asked for a stream. */
export type Body = AsyncIterable<Buffer>;

/**
 * The bytes of a body that comes in pieces.
 * @param checkSize is told how many bytes there are so far; what it throws ends the reading, and nothing beyond is
 * loaded
 */
export async function readBody(body: Body, checkSize: (size: number) => void): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	// Leaving the loop destroys the body.
	for await (const chunk of body) {
		size += chunk.length;
		checkSize(size);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
