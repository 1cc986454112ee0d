/** Why a picture has no recognized text, whatever the protocol calls it. */
export const pictureProblems = [
	'empty',
	'undecodable',
	'tooLarge',
	'dimensionsTooLarge',
	'downloadFailed',
	'pageOutOfRange',
	'noText',
	'recognitionFailed',
] as const;
export type PictureProblem = (typeof pictureProblems)[number];

/** Thrown on the way from a picture to its text; each protocol answers it in its own words. */
export class PictureRefused extends Error {
	readonly problem: PictureProblem;

	constructor(problem: PictureProblem, detail?: string) {
		super(detail ? `${problem}: ${detail}` : problem);
		this.name = 'PictureRefused';
		this.problem = problem;
	}
}
