import { populationOf, type CaptureTables } from './capture-tables.ts';

/** Captures that list all models, by the day the Hub was seen; of one day in the order given, by name. */
export function wholeListings(all: readonly CaptureTables[]): CaptureTables[] {
  return all
    .filter((each) => populationOf(each, 'models') === 'whole')
    .sort((a, b) => (a.capture.seen < b.capture.seen ? -1 : a.capture.seen > b.capture.seen ? 1 : 0));
}
