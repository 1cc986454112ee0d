import { switchParameter } from './parameter';

/** How the picture gets into the request. */
export const PICTURE_OPTIONS = [
	switchParameter('downloadImage', {
		label: 'Download Image',
		default: false,
		description:
			'Whether n8n fetches the picture and sends the file, for URLs that Tencent cannot reach and for annotated images',
		shownFor: { inputType: 'url' },
	}),
	switchParameter('shrinkLargeImages', {
		label: 'Shrink Large Images',
		default: true,
		description:
			'Whether a JPEG or PNG over the size limit of the service is scaled down until it fits. It is by default; add this option to have it refused instead.',
	}),
] as const;
