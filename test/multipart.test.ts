import fc from 'fast-check';
import FormData from 'form-data';

import { multipartBody } from '../nodes/OcrGeneral/tencent/general/multipart';

describe('multipart body', () => {
	it('has the same bytes as form-data gives, whatever the names hold', () => {
		const hostile = fc.oneof(
			fc.string({ unit: 'binary', minLength: 1 }),
			fc.constantFrom('a"b.png', 'a\r\nX-Evil: 1.png', '发票.png', '../../etc/passwd', 'C:\\x.png'),
		);
		fc.assert(
			fc.property(
				hostile.filter((name) => !name.endsWith('/')),
				fc.uint8Array(),
				fc.string({ unit: 'binary' }),
				(fileName, content, bucket) => {
					const bytes = Buffer.from(content);
					const reference = new FormData();
					reference.append('appid', '1250000000');
					reference.append('bucket', bucket);
					reference.append('image', bytes, { filename: fileName, contentType: 'image/png' });
					const ours = multipartBody(
						{ appid: '1250000000', bucket },
						{ name: 'image', fileName, contentType: 'image/png', bytes },
						reference.getBoundary(),
					);
					expect(ours.contentType).toBe(reference.getHeaders()['content-type']);
					expect(ours.body.equals(reference.getBuffer())).toBe(true);
				},
			),
		);
	});
});
