import type { IDataObject } from 'n8n-workflow';

import type { Recognition } from '../recognition';
import type { OutputSettings } from './settings';

export function toTableItems(_pages: Recognition[], _settings: OutputSettings): IDataObject[] {
	return [];
}
