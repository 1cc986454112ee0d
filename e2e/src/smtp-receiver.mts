/** A mail server that takes messages and hands them to the test. */
import { once } from 'node:events';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { freePort, LOOPBACK } from './free-port.mts';

export interface SmtpReceiver {
	port: number;
	user: string;
	password: string;
	/** The next message that arrives, or has arrived and was not taken yet. */
	next(): Promise<ParsedMail>;
	close(): Promise<void>;
}

/** SMTP without TLS that asks for a login. */
export async function receiveMail(): Promise<SmtpReceiver> {
	const port = await freePort();
	const [user, password] = ['office', 'outgoing-under-test'];
	const waiting: Array<(mail: ParsedMail) => void> = [];
	const arrived: ParsedMail[] = [];
	const server = new SMTPServer({
		disabledCommands: ['STARTTLS'],
		onAuth: ({ username, password: given }, _session, callback) => {
			if (username === user && given === password) callback(null, { user });
			else callback(new Error('Wrong user or password'));
		},
		onData: (stream, _session, callback) => {
			simpleParser(stream).then((mail) => {
				const take = waiting.shift();
				if (take === undefined) arrived.push(mail);
				else take(mail);
				callback();
			}, callback);
		},
	});
	const listening = once(server.server, 'listening');
	server.listen(port, LOOPBACK);
	await listening;
	return {
		port,
		user,
		password,
		next: () =>
			new Promise((resolve) => {
				const mail = arrived.shift();
				if (mail === undefined) waiting.push(resolve);
				else resolve(mail);
			}),
		close: () => new Promise((resolve) => server.close(resolve)),
	};
}
