import type { OutputSettings } from '../../nodes/OcrGeneral/output/settings';

/** Of a node whose options nobody touched, but for numbers, which stay as printed. */
export const SETTINGS: OutputSettings = {
	minConfidence: 0,
	includeWords: true,
	headerRow: 'auto',
	convertNumbers: false,
	dateOrder: 'dayFirst',
	decimalSeparator: 'auto',
	fields: [],
};
