import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';

type OutcomeRow = RowIn<'metrics', 'forecast-outcomes'>;

/** Table `forecast-outcomes`: every statement with what the first capture that can tell says of it. */
export function forecastOutcomes({ forecasts }: Pick<Sources, 'forecasts'>): OutcomeRow[] {
  const scores = Map.groupBy(forecasts.table('forecast-scores'), ({ id }) => id);
  return forecasts.table('forecast-statements').map((forecast) => {
    const { id, statement, probability, source, seen_from, written } = forecast;
    const own = scores.get(id) ?? [];
    const told = own
      .filter(({ outcome }) => outcome !== 'cannot be told')
      .toSorted((a, b) => (`${a.seen} ${a.capture}` < `${b.seen} ${b.capture}` ? -1 : 1))[0];
    return {
      id,
      statement,
      probability,
      source,
      seen_from,
      written,
      outcome: told?.outcome ?? (own.length === 0 ? 'open' : 'cannot be told'),
      capture: told?.capture ?? null,
      figure: told?.figure ?? null,
      brier: told?.brier ?? null,
      scored: own.length,
    };
  });
}
