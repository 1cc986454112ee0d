/** The local OCR service, on a preferred port or another. */
import {
	startOcrService,
	type OcrService,
	type ServiceOptions,
} from '../../emulator/src/index.mts';
import { freePort, LOOPBACK } from './free-port.mts';

/**
 * @param preferredPort another one is used when it is taken
 * @param options those of the service beyond its address
 */
export async function startLocalService(
	preferredPort = 0,
	options: Omit<ServiceOptions, 'port' | 'host'> = {},
): Promise<OcrService> {
	return await startOcrService({ ...options, host: LOOPBACK, port: await freePort(preferredPort) });
}
