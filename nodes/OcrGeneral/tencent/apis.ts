import type { OcrApi } from './api';
import { readCloudAnswer } from './cloud/answer';
import { cloudRequest } from './cloud/request';
import { readGeneralAnswer } from './general/answer';
import { generalRequest } from './general/request';
import type { ApiFamily } from './services';

/** Both of Tencent's APIs. */
export const APIS: Readonly<Record<ApiFamily, OcrApi>> = {
	general: { request: generalRequest, read: readGeneralAnswer },
	cloud: { request: cloudRequest, read: readCloudAnswer },
};
