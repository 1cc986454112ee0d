/** What a field definition looks for; see the design's `type`. */
export type FieldType = 'text' | 'number' | 'date';
/** Where a field's value stands relative to its label. */
export type FieldPosition = 'auto' | 'sameLine' | 'right' | 'below';
/** Which of several values is taken. */
export type FieldPick = 'first' | 'last' | 'largest';

/** One named field to look for in a picture. */
export interface FieldDefinition {
	name: string;
	/** Alternatives; empty means the name, then any number or date. */
	labels: string[];
	type: FieldType;
	position: FieldPosition;
	pick: FieldPick;
}

export type HeaderRow = 'auto' | 'first' | 'none';
export type DateOrder = 'dayFirst' | 'monthFirst' | 'yearFirst';

/** What a picture shows, for output `fields`; all but `custom` bring their fields along. */
export type DocumentKind = 'custom' | 'receipt' | 'invoice' | 'vatInvoice';

export type DecimalSeparator = 'auto' | 'dot' | 'comma';

/** How recognitions become items; every value is already checked. */
export interface OutputSettings {
	/** 0 to 100; lines below it are dropped before every output but `raw`. */
	minConfidence: number;
	/** Whether `lines` carry their characters. */
	includeWords: boolean;
	headerRow: HeaderRow;
	convertNumbers: boolean;
	dateOrder: DateOrder;
	decimalSeparator: DecimalSeparator;
	fields: FieldDefinition[];
	/** Which fields to look for: those in `fields`, the default, or those of this kind of document. */
	document?: DocumentKind;
	/** Whether `fields` also says what each value rests on; not by default. */
	includeEvidence?: boolean;
}
