import { defaultAccount } from './accounts.mts';
import { parseCommandLine, usage } from './command-line.mts';
import type { OcrService } from './service.mts';
import { startOcrService } from './service.mts';

try {
	const { help, ...options } = parseCommandLine(process.argv.slice(2));
	if (help) process.stdout.write(usage);
	else announce(await startOcrService(options));
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}

function announce(service: OcrService): void {
	const { appid, secretId, secretKey } = service.accounts[0];
	const isTestAccount = secretKey === defaultAccount.secretKey;
	const credential = isTestAccount
		? ` (test credential: appid ${appid}, secretId ${secretId}, secretKey ${secretKey})`
		: '';
	const stop = (): void => void service.close().then(() => process.exit(0));
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);
	// Started over an IPC channel, as `npm run emulator` does: the starter is gone.
	process.once('disconnect', stop);
	process.stdout.write(`Local OCR service listening on ${service.address}${credential}\n`);
}
