import type { RowIn } from '../../data/schema/folders.ts';
import type { Row } from '../../data/schema/table.ts';
import { rounded } from '../statistics/rounded.ts';
import { findFigure, type Figure } from './find-figure.ts';

export type Forecast = RowIn<'forecasts', 'forecast-statements'>;
export type Score = RowIn<'forecasts', 'forecast-scores'>;

/** What a statement is judged on. */
export interface Scored {
  capture: string;
  seen: string;
  /** What its listing of models covers; an archive may not say. */
  population: 'whole' | 'top' | 'sample' | 'curated' | 'unknown' | 'none';
  /** Rows of a table by its name; undefined where there is no such table, or what it is compared with is not there. */
  rows(table: string, against: string | null): readonly Row[] | undefined;
}

/** Populations that a source of statements can be; one that is not stated may be any. */
const FITTING = { 'top lists': ['top', 'unknown'], tracker: ['curated', 'unknown'] } as const;

/** What a capture says of a statement. */
export function judgeForecast(forecast: Forecast, scored: Scored): Score {
  const { id } = forecast;
  const [figure, other] = sidesOf(forecast, scored);
  const blank = { id, capture: scored.capture, seen: scored.seen };
  if ('why' in figure || 'why' in other) {
    const why = 'why' in figure ? figure.why : 'why' in other ? other.why : null;
    return { ...blank, outcome: 'cannot be told', figure: null, other: null, why, brier: null, log_score: null };
  }
  const isTrue = compare(figure.value, forecast.comparison, other.value);
  return {
    ...blank,
    outcome: isTrue ? 'came true' : 'did not',
    figure: rounded(figure.value),
    other: rounded(other.value),
    why: null,
    ...scoresOf(forecast, isTrue),
  };
}

/** How good the probability of a statement was, now that it came true or did not. */
export function scoresOf({ probability }: Pick<Forecast, 'probability'>, isTrue: boolean) {
  const given = isTrue ? (probability ?? Number.NaN) : 1 - (probability ?? Number.NaN);
  return { brier: rounded((1 - given) ** 2), log_score: rounded(-Math.log(given)) };
}

function sidesOf(forecast: Forecast, scored: Scored): readonly [Figure, Figure] {
  const { table, key, column, threshold, other_key: otherKey, against } = forecast;
  const unfit = unfitReason(forecast, scored);
  if (unfit !== null) return [{ why: unfit }, { why: unfit }];
  const rows = scored.rows(table, against);
  if (rows === undefined) {
    const why = against === null ? `there is no table ${table}` : `the capture ${against} is not there to compare with`;
    return [{ why }, { why }];
  }
  const figure = findFigure(rows, table, key, column);
  if (otherKey !== null) return [figure, findFigure(rows, table, otherKey, column)];
  return [figure, threshold === null ? { why: 'the statement has no other side' } : { value: threshold }];
}

/** Why a capture is not of the kind that the statement is about; null where it is. */
function unfitReason({ source, seen_from: from, seen_to: to, against }: Forecast, scored: Scored): string | null {
  const { capture, seen, population } = scored;
  if (capture === against) return 'it is the capture that the statement compares with';
  if (from !== null && seen < from) return `it was seen on ${seen}, before ${from}`;
  if (to !== null && seen > to) return `it was seen on ${seen}, after ${to}`;
  const fitting: readonly string[] = FITTING[source];
  return fitting.includes(population) ? null : `its models are of another kind (${population}) than ${source}`;
}

/** How a figure stands to the other side. */
export function compare(figure: number, comparison: Forecast['comparison'], other: number): boolean {
  if (comparison === 'above') return figure > other;
  if (comparison === 'below') return figure < other;
  return comparison === 'at least' ? figure >= other : figure <= other;
}
