import { PageOutcomes } from '../nodes/OcrGeneral/sending/PageOutcomes';
import { failureReason, OcrFailure } from '../nodes/OcrGeneral/vocabulary/OcrFailure';

const refusal = () => new OcrFailure(failureReason('picture', 'refused', ''), { code: 'X' });

describe('the end of a document whose number of pages nobody tells', () => {
	it('is two like refusals, unless a page behind them is read after all', () => {
		const failures: OcrFailure[] = [];
		const outcomes = new PageOutcomes((failure) => failures.push(failure));
		const [second, third] = [refusal(), refusal()];
		outcomes.next(undefined, false);
		outcomes.next(second, false);
		outcomes.next(third, false);
		expect([outcomes.over, outcomes.endedAt, failures]).toEqual([true, second, []]);
		outcomes.next(undefined, false);
		expect([outcomes.over, outcomes.endedAt]).toEqual([false, undefined]);
		expect(failures).toEqual([second, third]);
	});
});
