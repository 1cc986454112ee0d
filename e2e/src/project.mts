/** Where things lie in the project. */
import { join } from 'node:path';

/** The top of the checkout. */
export const PROJECT = join(import.meta.dirname, '../..');

/** Importable workflows and their pictures. */
export const EXAMPLES = join(PROJECT, 'examples');

/** What `npm start` leaves for the user: spreadsheets. Not in git. */
export const OUTPUT = join(PROJECT, 'output');

/**
 * The n8n user folder of `npm start`, kept between starts. Not in git. n8n keeps scripts of its editor there, and
 * n8n's strict lint reads every folder but `node_modules`.
 */
export const START_USER_FOLDER = join(PROJECT, '.n8n/node_modules/user');

/** What the local service's paddle engine once read in the example pictures; today its confidence is lower. */
export const RECORDINGS = join(PROJECT, 'e2e/recordings');

/** What the example workflows must give. */
export const GOLDEN = join(PROJECT, 'e2e/golden');
