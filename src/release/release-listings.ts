import type { Capture } from '../../data/schema/manifest.ts';
import { listedKinds } from '../../data/schema/listed-kinds.ts';
import { monthWords } from '../../frames/date-words.ts';
import { populationWords } from '../../frames/population-words.ts';

/** A listing that the report rests on. */
export interface ReleaseListing {
  listing: string;
  seen: string;
  month: string;
  /** What it has of models, Spaces and datasets: `all models`. */
  covers: string[];
  /** Whether it has every model of the Hub. */
  all_models: boolean;
}

/** Every listing, from the oldest to the newest. */
export function releaseListings(captures: readonly Capture[]): ReleaseListing[] {
  return captures
    .map(({ capture, seen, population }) => ({
      listing: capture,
      seen,
      month: monthWords(seen),
      covers: listedKinds
        .filter((kind) => population[kind].kind !== 'none')
        .map((kind) => populationWords(population[kind].kind, kind)),
      all_models: population.models.kind === 'whole',
    }))
    .sort((a, b) => (a.seen < b.seen ? -1 : 1));
}
