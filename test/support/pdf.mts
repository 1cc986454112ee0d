/**
 * Writes a PDF with one text line a page, in Helvetica of 28 points on A4.
 *
 * @param pages ASCII without parentheses and backslashes
 */
export function writePdf(...pages: string[]): Buffer {
	const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
	];
	for (const text of pages) {
		const content = `BT /F1 28 Tf 72 700 Td (${text}) Tj ET`;
		const resources = '/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>';
		objects.push(
			`<< /Type /Page /Parent 2 0 R ${resources} /Contents ${objects.length + 2} 0 R >>`,
			`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
		);
	}
	let body = '%PDF-1.4\n';
	const offsets = objects.map((object, index) => {
		const offset = body.length;
		body += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(offset).padStart(10, '0')} 00000 n \n`;
	});
	const size = objects.length + 1;
	const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
	const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
	return Buffer.from(body + table + trailer, 'latin1');
}
