/** A mailbox: Debian's dovecot on the loopback address, with a configuration and a folder of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installDebianPackages } from './debian-packages.mts';
import { freePort, LOOPBACK } from './free-port.mts';
import { runProgram } from './program.mts';
import { makeTemporaryFolder } from './temporary-folder.mjs';

const READY_WITHIN_MS = 30_000;
const POLL_MS = 100;
const isRoot = process.getuid?.() === 0;

export interface MailServer {
	port: number;
	user: string;
	password: string;
	/** Resolves once a client waits for new messages (IMAP's IDLE): n8n looks at no older ones. */
	watched(): Promise<void>;
	/** Puts a message (RFC 5322) into the inbox, as a delivery agent does. */
	deliver(message: Buffer): Promise<void>;
	stop(): Promise<void>;
}

/**
 * IMAP without TLS, one user, an empty Maildir.
 *
 * @throws with dovecot's words when it does not answer within half a minute
 */
export async function startMailServer(): Promise<MailServer> {
	await installDebianPackages(['dovecot-imapd'], ['dovecot']);
	const port = await freePort();
	const [user, password] = ['office', 'mailbox-under-test'];
	const folder = makeTemporaryFolder('ocr-mail');
	const inbox = join(folder, 'Maildir');
	const conversations = join(folder, 'conversations');
	for (const part of ['cur', 'new', 'tmp']) await mkdir(join(inbox, part), { recursive: true });
	await mkdir(conversations);
	if (isRoot) await runProgram('chown', ['-R', 'mail:mail', folder]);
	// dovecot's own processes run as other users.
	await chmod(folder, 0o755);
	const config = join(folder, 'dovecot.conf');
	await writeFile(join(folder, 'users'), `${user}:{PLAIN}${password}\n`);
	await writeFile(config, configuration(folder, port));
	// It ends with this process, however that ends.
	const command = ['--pdeathsig', 'TERM', '/usr/sbin/dovecot', '-F', '-c', config];
	const child = spawn('setpriv', command, { stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	const stop = async () => {
		if (child.exitCode === null && child.signalCode === null) {
			const ended = once(child, 'exit');
			child.kill('SIGTERM');
			await ended;
		}
		await rm(folder, { recursive: true, force: true });
	};
	const deadline = Date.now() + READY_WITHIN_MS;
	while ((await freePort(port)) === port) {
		if (child.exitCode !== null || Date.now() > deadline) {
			await stop();
			throw new Error(`dovecot does not answer:\n${output}`);
		}
		await pause(POLL_MS);
	}
	let messages = 0;
	return {
		port,
		user,
		password,
		watched: async () => {
			for (;;) {
				for (const file of globSync('*.in', { cwd: conversations })) {
					if (/\bIDLE\b/.test(await readFile(join(conversations, file), 'latin1'))) return;
				}
				await pause(POLL_MS);
			}
		},
		deliver: async (message) => {
			messages++;
			const name = `${Math.floor(Date.now() / 1000)}.M${messages}P${process.pid}.test`;
			await writeFile(join(inbox, 'tmp', name), message, { mode: 0o666 });
			if (isRoot) await runProgram('chown', ['mail:mail', join(inbox, 'tmp', name)]);
			await rename(join(inbox, 'tmp', name), join(inbox, 'new', name));
		},
		stop,
	};
}

/**
 * Under root dovecot insists on users without rights: those of Debian's package for its own processes,
 * `mail` for the mailbox. Otherwise everything runs as the user who runs the tests.
 */
function configuration(folder: string, port: number): string {
	const { username } = userInfo();
	const users = isRoot
		? `
first_valid_uid = 1`
		: `
default_internal_user = ${username}
default_internal_group = ${username}
default_login_user = ${username}
first_valid_uid = 1`;
	return `${users}
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
listen = ${LOOPBACK}
protocols = imap
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/Maildir
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=${isRoot ? 'mail' : username} gid=${isRoot ? 'mail' : username} home=${folder}
}
protocol imap {
  rawlog_dir = ${folder}/conversations
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
}
