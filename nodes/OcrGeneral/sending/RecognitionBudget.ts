import { failureReason } from '../vocabulary/OcrFailure';

/** A page or picture beyond what the option allows; the pictures and pages that were foreseen are read nevertheless. */
export const LIMIT_REACHED = failureReason(
	'picture',
	"'Max Recognitions' is reached, so this was not sent",
	"Raise the option 'Max Recognitions', or give the node fewer pictures and pages.",
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
