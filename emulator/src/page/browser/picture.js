/** The picture with the boxes of its lines. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} address of the picture, or of the page of a PDF as it was read
 * @param {{ width: number, height: number }} size pixels of the picture as it was read
 * @param {object[]} lines items of the output Lines
 * @param {(line: number) => void} choose called with the number of the line whose box was clicked
 */
export function drawPicture(place, address, size, lines, choose) {
	const image = document.createElement('img');
	// Shown as its camera noted, as the engine reads it. The list of lines says what stands on it.
	image.alt = '';
	image.src = address;
	place.replaceChildren(image);
	const drawing = document.createElementNS(SVG, 'svg');
	drawing.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
	drawing.setAttribute('preserveAspectRatio', 'none');
	drawing.setAttribute('aria-hidden', 'true');
	for (const line of lines) {
		const box = document.createElementNS(SVG, 'polygon');
		box.setAttribute(
			'points',
			cornersOf(line)
				.map(({ x, y }) => `${x},${y}`)
				.join(' '),
		);
		box.dataset.line = line.line;
		box.addEventListener('click', () => choose(line.line));
		drawing.append(box);
	}
	place.append(drawing);
}

function cornersOf({ polygon, x, y, width, height }) {
	if (polygon) return polygon;
	return [
		{ x, y },
		{ x: x + width, y },
		{ x: x + width, y: y + height },
		{ x, y: y + height },
	];
}
