import { readsPdf } from '../tencent/services';
import type { Job } from './jobs';
import { endsInPdf } from './pdfName';

/**
 * How many recognitions a job surely takes, judged before anything is loaded: one for a picture and for the first
 * page of a document that is read to its end, one for each page that the user entered for a PDF.
 */
export function foreseenRecognitions(job: Job): number {
	if ('failure' in job) return 0;
	const { service, pages, pagesWereSet } = job.parameters;
	const { content } = job.source;
	// Only its bytes will tell what else a pattern found.
	if (content.kind === 'binary' && content.fromPattern && !SURE_TYPES.test(content.mimeType))
		return 0;
	const isPdf =
		content.kind === 'url'
			? pagesWereSet || endsInPdf(new URL(content.url).pathname)
			: content.mimeType === 'application/pdf' || endsInPdf(content.fileName);
	return isPdf && readsPdf(service) && pages !== 'all' ? pages.length : 1;
}

const SURE_TYPES = /^image\/(jpeg|png|bmp)$|^application\/pdf$/;
