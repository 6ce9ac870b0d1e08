import type { HubRecord } from './repo-kind.ts';

/**
 * Records of apps that were read outside of the Hub say in `space` whether a Space is made of them. Of their fields
 * only these are those of a Hub record; `models` and `datasets` were found in the code, where the Hub's record of the
 * same Space may name others.
 */
const ofHub = ['id', 'author', 'sdk', 'cardData', 'lastModified'];

/** Whether a record is of an app that was read outside of the Hub. */
export function isAppRecord(record: HubRecord): boolean {
  return typeof record.space === 'boolean';
}

/** A record as the Hub would list it: of an app read elsewhere only what the Hub has as well. */
export function asHubRecord(record: HubRecord): HubRecord {
  if (!isAppRecord(record)) return record;
  return { id: record.id, ...Object.fromEntries(Object.entries(record).filter(([name]) => ofHub.includes(name))) };
}
