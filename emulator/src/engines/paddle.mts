import type { Engine } from './engine.mts';
import { startReader } from './paddle/process.mts';

/**
 * Real recognition of Chinese and English by the PP-OCRv4 mobile models, in a process of its own: the
 * service answers others meanwhile, and stops at once.
 */
export async function createPaddleEngine(): Promise<Engine> {
	const reader = await startReader();
	return {
		recognize: (picture) => reader.read(picture),
		close: () => reader.kill(),
	};
}
