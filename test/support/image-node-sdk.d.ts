/** What the tests use of Tencent's client, which has no types of its own. */
declare module 'image-node-sdk' {
	interface ImageResponse {
		statusCode: number;
		body: string;
	}

	export class ImageClient {
		constructor(credential: { AppId: string; SecretId: string; SecretKey: string });
		setHost(host: string): this;
		setProtocol(protocol: 'http:' | 'https:'): this;
		ocrGeneral(parameters: {
			data?: { url: string };
			formData?: { image: { value: Buffer; options: { filename: string } } };
			headers?: Record<string, string>;
		}): Promise<ImageResponse>;
	}
}
