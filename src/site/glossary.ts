import { glossaryOfClaims } from './glossary-of-claims.ts';
import { glossaryOfListings } from './glossary-of-listings.ts';
import { glossaryOfModels } from './glossary-of-models.ts';
import { glossaryOfStatistics } from './glossary-of-statistics.ts';
import { glossaryOfTheHub } from './glossary-of-the-hub.ts';
import type { GlossaryEntry } from './glossary-entry.ts';

export type { GlossaryEntry } from './glossary-entry.ts';

/** Every entry, by the alphabet; each text stands in one place. */
export const glossary: readonly GlossaryEntry[] = [
  ...glossaryOfTheHub,
  ...glossaryOfListings,
  ...glossaryOfModels,
  ...glossaryOfClaims,
  ...glossaryOfStatistics,
].toSorted((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1));
