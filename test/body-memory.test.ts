import fc from 'fast-check';

import { BodyMemory } from '../nodes/OcrGeneral/sending/BodyMemory';
import { freeMemory } from '../nodes/OcrGeneral/sending/freeMemory';

describe('memory of request bodies', () => {
	it('is never lent to two requests at once, and used again when it is given back', () => {
		const sizes = fc.array(fc.record({ size: fc.nat(600_000), back: fc.boolean() }));
		fc.assert(
			fc.property(sizes, (requests) => {
				const memory = new BodyMemory();
				const inUse = new Map<Buffer, number>();
				requests.forEach(({ size, back }, index) => {
					const body = memory.lend(size);
					expect(body.length).toBe(size);
					body.fill(index % 251);
					if (back) memory.giveBack(body);
					else inUse.set(body, index % 251);
				});
				for (const [body, value] of inUse)
					expect(body.equals(Buffer.alloc(body.length, value))).toBe(true);
			}),
		);
		const memory = new BodyMemory();
		const first = memory.lend(1_000_000);
		memory.giveBack(first);
		const smaller = memory.lend(900_000);
		expect(smaller.buffer).toBe(first.buffer);
		memory.giveBack(smaller);
		// Pictures of about the same size are as good as one size.
		expect(memory.lend(1_000_100).buffer).toBe(first.buffer);
	});

	it('takes nothing that it did not lend: a small buffer shares its memory with strangers', () => {
		const memory = new BodyMemory();
		const strange = Buffer.from('{"url":"https://example.com/menu.png"}');
		memory.giveBack(strange);
		const lent = memory.lend(10);
		memory.giveBack(lent);
		memory.giveBack(lent);
		const [one, another] = [memory.lend(10), memory.lend(10)];
		expect(one.buffer).not.toBe(strange.buffer);
		expect(one.buffer).not.toBe(another.buffer);
	});

	it('frees a whole buffer, and never what shares its memory', () => {
		const whole = Buffer.allocUnsafeSlow(1000);
		const part = Buffer.allocUnsafeSlow(1000).subarray(0, 500).fill(7);
		freeMemory(part);
		expect(part.equals(Buffer.alloc(500, 7))).toBe(true);
		freeMemory(whole);
		expect(whole.length).toBe('transfer' in ArrayBuffer.prototype ? 0 : 1000);
	});
});
