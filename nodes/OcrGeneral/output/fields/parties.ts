import { fold } from '../values/fold';
import { addressesIn } from './addresses';
import { candidateOf, MARGIN, type Candidate } from './candidate';
import { writtenAt, type Place } from './fieldRow';
import { firmsBelow, isTitle, merchantCandidates } from './merchant';
import type { Search } from './search';

/** How a person is addressed, folded; whoever sends an invoice does not call himself so. */
const ADDRESSED =
	/^(?:m(?:r|rs|s|iss|me|lle)|messrs|m\.|herrn?|frau|fam(?:ilie|\.)?|sig(?:\.ra|\.na|\.)|sra?\.|dhr\.?|mevr\.?|de heer)[. ]/;

/** The receiver of an invoice without a label: whose address is printed and is not the sender's. */
export function receivers(search: Search): Candidate[] {
	const names = addressesIn(search.rows).flatMap((lines) => nameOf(search, lines));
	const addressed = names.filter((place) => ADDRESSED.test(fold(writtenAt(place))));
	const [sender] = senders(search, addressed);
	const others = names.filter((place) => writtenAt(place) !== sender?.value);
	return (addressed.length > 0 ? addressed : others).map((place) =>
		candidateOf(writtenAt(place), place, { cost: MARGIN, doubtful: true }),
	);
}

/** The name above an address; the sender's own may stand over it in one line, as in the window of an envelope. */
function nameOf(search: Search, lines: Place[]): Place[] {
	const name = lines
		.slice(0, 2)
		.find((place) => isName(writtenAt(place)) && !search.isLabel(fold(writtenAt(place))));
	return name ? [name] : [];
}

/**
 * Who may have sent an invoice: named in its head or else in its foot, but for those to whom it is sent, with their
 * addresses.
 */
export function senders(search: Search, receiving: Place[]): Candidate[] {
	const isIn = (places: Place[], own: Place) => places.some((place) => overlaps(own, place));
	const addresses = addressesIn(search.rows).filter((lines) =>
		lines.some((line) => isIn(receiving, line)),
	);
	const others = [...receiving, ...addresses.flat()];
	const isOther = ({ printed }: Candidate) => printed.some((own) => isIn(others, own));
	const inHead = merchantCandidates(search).filter((candidate) => !isOther(candidate));
	return inHead.length > 0 ? inHead : firmsBelow(search).filter((candidate) => !isOther(candidate));
}

function overlaps(one: Place, other: Place): boolean {
	return one.row === other.row && one.start < other.end && other.start < one.end;
}

/** Letters, and no title, no postcode or number of an account. */
export function isName(written: string): boolean {
	return /\p{L}{2}/u.test(written) && !/\d{3}/.test(written) && !isTitle(written);
}
