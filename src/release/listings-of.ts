import type { RowIn } from '../../data/schema/folders.ts';
import { dayWords, monthWords } from '../../frames/date-words.ts';

/** When the Hub was seen. */
export interface Listing {
  /** Name of the folder in data/captures. */
  listing: string;
  /** ISO 8601 day. */
  seen: string;
  /** `11 July 2024`. */
  day: string;
  /** `July 2024`. */
  month: string;
}

/** The listings of these names, from the oldest to the newest; names of other things, as a zoo, are left out. */
export function listingsOf(
  names: readonly string[],
  summaries: readonly Pick<RowIn<'metrics', 'captures'>, 'capture' | 'seen'>[],
): Listing[] {
  return summaries
    .filter(({ capture }) => names.includes(capture))
    .sort((a, b) => (a.seen < b.seen ? -1 : 1))
    .map(({ capture, seen }) => ({ listing: capture, seen, day: dayWords(seen), month: monthWords(seen) }));
}
