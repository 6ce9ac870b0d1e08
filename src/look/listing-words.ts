import { dayWords, monthWords } from '../../frames/date-words.ts';

const populations: Readonly<Record<string, string>> = {
  whole: 'the whole Hub',
  top: 'top lists',
  sample: 'a random sample',
  curated: 'a selection',
};

/** `July 2024`, or the day where another listing is of the same month. */
export function listingWords(listings: readonly { seen: string }[], at: number): string {
  const { seen } = listings[at]!;
  const month = monthWords(seen);
  return listings.filter((each) => monthWords(each.seen) === month).length > 1 ? dayWords(seen) : month;
}

/** What a listing covers, in two or three words; '' where that is not known. */
export function coverWords(population: string): string {
  return populations[population] ?? '';
}
