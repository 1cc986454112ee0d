export type { Account, AccountState } from './accounts.mts';
export { defaultAccount, neighbourAccount } from './accounts.mts';
export type { Counters, CounterSnapshot } from './counters.mts';
export type { RecordedLine, Recording, Recordings } from './engines/recorded.mts';
export type { OcrService, ServiceOptions } from './service.mts';
export { startOcrService } from './service.mts';
export type { Settings } from './settings.mts';
