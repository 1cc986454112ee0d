/** The gateway's own pages, for what never reaches the service behind it. */
export const htmlType = 'text/html';

const reasons = {
	400: 'Bad Request',
	404: 'Not Found',
	405: 'Not Allowed',
	408: 'Request Time-out',
	414: 'Request-URI Too Large',
	500: 'Internal Server Error',
	502: 'Bad Gateway',
	503: 'Service Temporarily Unavailable',
	504: 'Gateway Time-out',
} as const;
export type GatewayStatus = keyof typeof reasons;

/** A page in the form nginx gives it; General OCR's server calls itself so (docs/tencent-ocr.md, Answer of General OCR). */
export function nginxPage(status: GatewayStatus): string {
	const title = `${status} ${reasons[status]}`;
	const lines = [
		`<html>`,
		`<head><title>${title}</title></head>`,
		`<body>`,
		`<center><h1>${title}</h1></center>`,
		`<hr><center>nginx</center>`,
		`</body>`,
		`</html>`,
		``,
	];
	return lines.join('\r\n');
}

/** A whole HTTP/1.1 answer, for connections that have no request yet (clientError). */
export function nginxAnswer(status: GatewayStatus): string {
	const body = nginxPage(status);
	return [
		`HTTP/1.1 ${status} ${reasons[status]}`,
		'Server: nginx',
		`Content-Type: ${htmlType}`,
		`Content-Length: ${Buffer.byteLength(body)}`,
		'Connection: close',
		'',
		body,
	].join('\r\n');
}
