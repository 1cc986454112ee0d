import type { IDataObject } from 'n8n-workflow';

/** Header names know no case, the object that holds them does. */
export class HeaderEditor {
	constructor(private readonly headers: IDataObject) {}

	get(name: string): string | undefined {
		const value = this.headers[this.keyOf(name) ?? ''];
		return value === undefined || value === null || value === '' ? undefined : String(value);
	}

	set(name: string, value: string): void {
		this.take(name);
		this.headers[name] = value;
	}

	/** Removes the header and gives what it was. */
	take(name: string): string | undefined {
		const value = this.get(name);
		for (const key of Object.keys(this.headers)) {
			if (key.toLowerCase() === name.toLowerCase()) delete this.headers[key];
		}
		return value;
	}

	private keyOf(name: string): string | undefined {
		return Object.keys(this.headers).find((key) => key.toLowerCase() === name.toLowerCase());
	}
}
