import { type OcrService, serviceOf } from './services';

/** The choice of a service by what the credential holds. */
export const AUTOMATIC = 'auto';

const WITH_APP_ID = serviceOf('general');
const WITHOUT_APP_ID = serviceOf('GeneralAccurateOCR');

/** Between which services the automatic choice is. */
export const AUTOMATIC_SERVICES: readonly OcrService[] = [WITH_APP_ID, WITHOUT_APP_ID];

/** General OCR where the credential has an App ID, else the most accurate one that takes every account. */
export const automaticService = (hasAppId: boolean): OcrService =>
	hasAppId ? WITH_APP_ID : WITHOUT_APP_ID;
