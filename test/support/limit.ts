/**
 * The value between two at which a reading changes, for what is a matter of degree: how near, how far, how many of.
 * Fails where both ends are read alike.
 */
export function limit(from: number, to: number, isRead: (value: number) => boolean): number {
	const atFirst = isRead(from);
	if (isRead(to) === atFirst) throw new Error(`${from} and ${to} are read alike: ${atFirst}`);
	let [near, far] = [from, to];
	for (let step = 0; step < 16; step++) {
		const middle = (near + far) / 2;
		if (isRead(middle) === atFirst) near = middle;
		else far = middle;
	}
	return near;
}
