import { monthWords, whenWords } from '../../frames/date-words.ts';
import type { Population } from '../../data/schema/manifest.ts';
import type { ListedKind } from '../../data/schema/listed-kinds.ts';

/** More dates than these are said by the first and the last. */
const MOST = 3;
const names: Record<ListedKind, string> = { models: 'models', spaces: 'Spaces', datasets: 'datasets' };

/** Listings by the months they were seen in: `listing of July 2024`, `7 listings, October 2021 to August 2026`. */
export function listingWords(days: readonly string[]): string {
  const sorted = days.toSorted();
  if (days.length > MOST) return `${days.length} listings, ${monthWords(sorted[0]!)} to ${monthWords(sorted.at(-1)!)}`;
  return `${days.length === 1 ? 'listing' : 'listings'} of ${whenWords(sorted).replace(/^(?:in|on) /, '')}`;
}

/** What a listing covers, for readers who know none of our words: `all models`, `leading Spaces`. */
export function coveredWords(kind: Population['kind'], of: ListedKind): string {
  const words: Record<Population['kind'], string> = {
    whole: `all ${names[of]}`,
    top: `leading ${names[of]}`,
    sample: `${names[of]} drawn at random`,
    curated: `a selection of ${names[of]}`,
    none: `${names[of]} not listed`,
    unknown: `a part of the ${names[of]}, not known which`,
  };
  return words[kind];
}
