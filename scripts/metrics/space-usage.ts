import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { populationOf } from './capture-tables.ts';
import { shareWithInterval } from './share-with-interval.ts';

/** Table `space-usage`: how many Spaces name a model at all, and one in scope; a side that says nothing has no row. */
export function spaceUsage({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'space-usage'>[] {
  return captures.flatMap((each) =>
    each
      .table('space-use')
      .filter((row) => row.answering > 0)
      .map((row) => {
        const ofSpaces = row.side === 'space';
        const whole = ofSpaces || row.answering === each.capture.listed.models;
        // Models that answer are a part of the listing that somebody chose, unless all of them do.
        const population = whole ? populationOf(each, ofSpaces ? 'spaces' : 'models') : 'curated';
        const { share, low, high } = shareWithInterval(row.spaces_naming, ofSpaces ? row.answering : 0, population);
        return {
          capture: each.capture.capture,
          population,
          ...row,
          naming_share: share,
          naming_low: low,
          naming_high: high,
        };
      }),
  );
}
