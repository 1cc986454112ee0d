/** The pictures that a user names on the command line. */
import { stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { PlainError } from './npm.mjs';

/** A picture or document that is there; whether it is one, the node tells. */
export interface PictureFile {
	path: string;
	/** The file's own name. */
	name: string;
	/** By the name's ending, as n8n tells it. */
	mimeType: string;
}

const MIME_TYPES: Record<string, string> = {
	'.bmp': 'image/bmp',
	'.gif': 'image/gif',
	'.jpeg': 'image/jpeg',
	'.jpg': 'image/jpeg',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
};

/** A path as entered: npm changes to the top of the project, and says where it was started. */
export const enteredPath = (entered: string) =>
	resolve(process.env.INIT_CWD ?? process.cwd(), entered);

/**
 * @param names as entered
 * @throws PlainError naming all that are no files
 */
export async function findPictureFiles(names: string[]): Promise<PictureFile[]> {
	const problems: string[] = [];
	const files: PictureFile[] = [];
	for (const entered of names) {
		const path = enteredPath(entered);
		const found = await stat(path).catch(() => undefined);
		if (found === undefined) problems.push(`There is no file ${entered}.`);
		else if (!found.isFile()) problems.push(`${entered} is a folder: name the pictures in it.`);
		const mimeType = MIME_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
		files.push({ path, name: basename(path), mimeType });
	}
	if (problems.length > 0) throw new PlainError(problems.join('\n'));
	return files;
}
