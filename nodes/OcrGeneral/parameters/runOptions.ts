import { numberParameter } from './parameter';

/** What holds for the whole execution; read from the first item. */
export const RUN_OPTIONS = [
	numberParameter('maxParallelRequests', {
		label: 'Max Parallel Requests',
		default: 5,
		least: 1,
		most: 1000,
		whole: true,
		description: 'How many requests may run at the same time',
	}),
	numberParameter('maxRecognitions', {
		label: 'Max Recognitions',
		default: 0,
		least: 0,
		most: 1_000_000,
		whole: true,
		description:
			'Spending limit: if this execution would need more pictures and pages recognized than this, nothing is sent. 0 means no limit.',
	}),
	numberParameter('maxRetries', {
		label: 'Max Retries',
		default: 3,
		least: 0,
		most: 100,
		whole: true,
		description:
			'How often a picture is sent again after a temporary refusal or a broken connection. A picture whose answer arrived is never sent again; if an answer is lost on the way, the picture may be billed twice.',
	}),
	numberParameter('requestsPerSecond', {
		label: 'Requests per Second',
		default: 0,
		least: 0,
		most: 1000,
		description:
			'Upper limit for this execution. With 0, the node works out what the service allows.',
	}),
	numberParameter('timeout', {
		label: 'Timeout',
		default: 60_000,
		least: 1,
		most: 3_600_000,
		whole: true,
		description: 'Milliseconds that one request may take, its answer included',
	}),
] as const;
