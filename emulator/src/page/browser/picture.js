/** The picture with the boxes of its lines. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {Blob} file pages of a PDF are shown as boxes on white
 * @param {{ width: number, height: number }} size pixels of the picture as it was read
 * @param {object[]} lines items of the output Lines
 * @param {(line: number) => void} choose called with the number of the line whose box was clicked
 */
export function drawPicture(place, file, size, lines, choose) {
	URL.revokeObjectURL(place.querySelector('img')?.src ?? '');
	place.replaceChildren();
	if (file.type !== 'application/pdf') {
		const image = document.createElement('img');
		// Shown as its camera noted, as the engine reads it.
		image.alt = '';
		image.src = URL.createObjectURL(file);
		place.append(image);
	}
	const drawing = document.createElementNS(SVG, 'svg');
	drawing.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
	drawing.setAttribute('preserveAspectRatio', 'none');
	// The list of lines says the same to those who cannot see it.
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
