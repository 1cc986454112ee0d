import { checkFieldDefinitions } from '../nodes/OcrGeneral/output/fieldDefinitions';
import { toItems } from '../nodes/OcrGeneral/output/outputs';
import type { OutputSettings } from '../nodes/OcrGeneral/output/settings';
import type { Recognition } from '../nodes/OcrGeneral/vocabulary/recognition';
import { SETTINGS as DEFAULTS } from './support/output-settings';

const SETTINGS = { ...DEFAULTS, includeEvidence: true };
const AS_RECEIPT: OutputSettings = { ...SETTINGS, document: 'receipt' };
/** As a user enters them who knows no other label. */
const BY_LABELS: OutputSettings = {
	...SETTINGS,
	fields: checkFieldDefinitions({
		field: [
			{ name: 'total', labels: 'Total', type: 'number' },
			{ name: 'date', labels: 'Date', type: 'date' },
		],
	}),
};

const read = (given: OutputSettings) => (page: object) =>
	toItems('fields', [page as Recognition], given)[0];

describe('receipts that the local engine read from photographs', () => {
	let receipts: typeof import('./support/receipts.mts');
	beforeAll(async () => {
		receipts = await import('./support/receipts.mts');
	});

	it.each(['en', 'zh'] as const)('are read as well as ever (%s)', (language) => {
		for (const given of [AS_RECEIPT, BY_LABELS]) {
			const { total, date } = receipts.recordedReceipts(read(given), language, ['total', 'date']);
			expect(total).toEqual({ right: 1, wrong: 0 });
			expect(date).toEqual({ right: 1, wrong: 0 });
		}
		const { merchant } = receipts.recordedReceipts(read(AS_RECEIPT), language, ['merchant']);
		expect(merchant.right).toBe(1);
	});
});
