/** A mailbox: Debian's dovecot on the loopback address, with a configuration and a folder of its own. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installDebianPackages } from './debian-packages.mts';
import { freePort, LOOPBACK } from './free-port.mts';
import { PlainError } from './npm.mjs';
import { runProgram, startProgram } from './program.mts';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporary-folder.mjs';

const DOVECOT = '/usr/sbin/dovecot';
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
 * @throws with dovecot's words when it does not answer within a minute
 */
export async function startMailServer(): Promise<MailServer> {
	await installDebianPackages(['dovecot-imapd'], ['dovecot']);
	refuseOtherVersions();
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
	const command = [DOVECOT, '-F', '-c', config];
	const stop = await startProgram(command, 'SIGTERM', () => connection(port)).catch(
		async (error: unknown) => {
			await removeTemporaryFolder(folder);
			throw error;
		},
	);
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
		stop: async () => {
			await stop();
			await removeTemporaryFolder(folder);
		},
	};
}

/** dovecot 2.4 refuses a configuration of 2.3. */
function refuseOtherVersions(): void {
	const version = execFileSync(DOVECOT, ['--version'], { encoding: 'utf8' }).trim();
	if (version.startsWith('2.3.')) return;
	throw new PlainError(
		`The mail tests configure dovecot 2.3, as in Debian 12; this machine has ${version}.`,
	);
}

/** Resolves when someone listens on the port. */
async function connection(port: number): Promise<void> {
	const socket = connect(port, LOOPBACK);
	try {
		await once(socket, 'connect');
	} finally {
		socket.destroy();
	}
}

/**
 * Under root dovecot insists on users without rights: those of Debian's package for its own processes,
 * `mail` for the mailbox. Otherwise everything runs as the user who runs the tests.
 */
function configuration(folder: string, port: number): string {
	const user = isRoot ? 'mail' : userInfo().username;
	const group = isRoot ? 'mail' : execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
	const users = isRoot
		? `
first_valid_uid = 1`
		: `
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
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
  args = uid=${user} gid=${group} home=${folder}
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
