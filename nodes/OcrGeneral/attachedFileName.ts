import type { Recognition } from './vocabulary/recognition';

/** The name of a file that is made of a picture or page: "menu.png" and "-annotated.jpg" give "menu-annotated.jpg". */
export function attachedFileName(
	{ source, page }: Pick<Recognition, 'source' | 'page'>,
	ending: string,
): string {
	const last = source.split(/[?#]/)[0].split(/[/\\]/).pop() ?? '';
	const stem = last.replace(/\.[^.]*$/, '') || 'picture';
	return `${stem}${page === undefined ? '' : `-page-${page}`}${ending}`;
}
