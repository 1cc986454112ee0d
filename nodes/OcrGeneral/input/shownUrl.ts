const LONGEST = 300;
const HIDDEN = 'hidden';

/** Query parameters that let whoever has them in: signatures, tokens and keys of storage services and links. */
const SECRET_NAME =
	/signature|token|secret|passw|credential|session|jwt|hmac|apikey|accesskey|key-?(pair-)?id$|(^|[-_.])(sig|sign|auth|authorization|key|pwd|pass|ticket|policy|code|sid)$/i;
/** What no person names a file, as digests and random keys are; words have no digits among them. */
const SECRET_VALUE = /^(?=.*\d)(?=.*[a-z])[a-z\d+/=]{32,}$/i;
/** A Telegram bot's token stands in the path of every file that it receives. */
const SECRET_SEGMENT = /^(bot)?\d+:[\w-]{30,}$/;

/** A URL as it may stand in items and errors, which are stored and shown: without what lets others in. */
export function shownUrl(text: string): string {
	const url = parsed(text);
	if (!url) return text;
	const path = url.pathname.replace(/[^/]+/g, (part) =>
		SECRET_SEGMENT.test(part) ? HIDDEN : part,
	);
	const query = url.search.replace(
		/(?<![^?&=])([^?&=]+)=([^&]*)/g,
		(pair, name: string, value: string) =>
			SECRET_NAME.test(name) || SECRET_VALUE.test(plain(value)) ? `${name}=${HIDDEN}` : pair,
	);
	const isOpen =
		path === url.pathname && query === url.search && url.username + url.password === '';
	// As it was entered, where it may be shown.
	if (isOpen && url.hash === '') return text;
	return `${url.protocol}//${url.host}${path}${query}`;
}

/** What was entered in place of a name or a URL, short enough for a message. */
export function shortened(text: string): string {
	return text.length > LONGEST ? `${text.slice(0, 40)}… (${text.length} characters)` : text;
}

function parsed(text: string): URL | undefined {
	try {
		return new URL(text);
	} catch {
		return undefined;
	}
}

function plain(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
