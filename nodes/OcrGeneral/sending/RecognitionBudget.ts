import { failureReason } from '../vocabulary/OcrFailure';

/** A page beyond what the option allows; the pictures and pages that were foreseen are read nevertheless. */
export const LIMIT_REACHED = failureReason(
	'picture',
	"The page was not sent, because 'Max Recognitions' is reached",
	"Raise the option 'Max Recognitions', or enter fewer pages in 'PDF Pages'.",
);

/** What one execution may still recognize beyond what was known to be needed before anything was sent. */
export class RecognitionBudget {
	/** @param left recognitions, Infinity for no limit */
	constructor(private left: number) {}

	/** Takes as many of the wanted recognitions as are left, and says how many those are. */
	take(wanted: number): number {
		const granted = Math.max(0, Math.min(wanted, this.left));
		this.left -= granted;
		return granted;
	}
}
