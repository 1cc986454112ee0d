import type { INodeProperties } from 'n8n-workflow';

import { SERVICES } from '../../tencent/services';

export const serviceProperty: INodeProperties = {
	displayName: 'Service',
	name: 'service',
	type: 'options',
	noDataExpression: true,
	options: SERVICES.map(({ name, displayName, description }) => ({
		name: displayName,
		value: name,
		description,
	})),
	default: 'general',
	description:
		'The recognition to use. Accounts made since General OCR was closed to new customers need one of the Cloud API 3.0 services.',
};
