import type { PageRange } from '../parameters/pageRange';
import type { Picture } from '../tencent/api';
import { OcrFailure } from '../vocabulary/OcrFailure';
import { DocumentReader, type PageSettings } from './DocumentReader';
import type { DocumentResult } from './GatheredPages';
import type { ServiceClient } from './recognizePicture';

/** Which pages to read, and how many of them at once. */
export interface DocumentSettings extends PageSettings {
	pages: PageRange;
	/** Whether the picture is needed after it is recognized and cannot be read again at no cost. */
	keepBytes: boolean;
}

/**
 * Recognizes one picture, or the wanted pages of one document. Never rejects with an OcrFailure.
 * @param source the picture's name, for failures and results
 * @param load gives the picture once its turn comes, or undefined for a file that is left out
 */
export async function recognizeDocument(
	client: ServiceClient,
	source: string,
	load: () => Promise<Picture | undefined>,
	settings: DocumentSettings,
): Promise<DocumentResult> {
	try {
		client.state.assertOpen();
		const picture = await load();
		if (!picture) return { pages: [], failures: [], unreadPages: 0 };
		const hasPages = 'url' in picture ? picture.maybePdf : picture.format === 'pdf';
		const reader = new DocumentReader(client, source, picture, hasPages);
		const { pages, keepBytes } = settings;
		if (!hasPages) {
			const result = await reader.readPicture();
			return keepBytes && 'bytes' in picture ? { ...result, bytes: picture.bytes } : result;
		}
		if (reader.takesTogether(pages)) return await reader.readTogether(pages, settings);
		return await (pages === 'all' ? reader.readAll(settings) : reader.readSome(pages, settings));
	} catch (thrown) {
		if (!(thrown instanceof OcrFailure)) return await Promise.reject(thrown);
		client.state.failed(thrown.about(source));
		return { pages: [], failures: [thrown], unreadPages: 0 };
	}
}
