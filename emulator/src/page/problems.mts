import type { PictureProblem } from '../picture/problem.mts';

/** Why a file shows no result, to somebody who is trying pictures. */
export const PROBLEMS: Readonly<Record<PictureProblem, string>> = {
	empty: 'The file is empty.',
	undecodable: 'This is not a whole JPEG, PNG, BMP or PDF. Choose another file.',
	tooLarge: 'The file is larger than 20 MB.',
	dimensionsTooLarge: 'The picture has more than 50 million pixels. Make it smaller.',
	downloadFailed: 'The picture could not be downloaded.',
	pageOutOfRange: 'The document has no such page.',
	noText: 'No text was found.',
	recognitionFailed: 'The picture could not be read.',
};
