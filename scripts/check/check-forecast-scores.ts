import type { RowIn } from '../../data/schema/folders.ts';
import { compare, scoresOf } from '../forecasts/judge-forecast.ts';
import type { Sources } from '../metrics/sources.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { byKey, judged, oneOfThese, same } from './judged.ts';

type Score = RowIn<'forecasts', 'forecast-scores'>;

/** Scores follow from the two numbers of a statement and from the probability that it was given. */
export function checkForecastScores(
  { table }: CheckedFolder<'forecasts'>,
  { captures }: Pick<Sources, 'captures'>,
): string[] {
  const scores = table('forecast-scores');
  const statements = table('forecast-statements')?.rows ?? [];
  const find = byKey(statements, ({ id }) => [id]);
  const seen = byKey(captures, ({ capture }) => [capture.capture]);
  return judged(scores, (row: Score) => {
    const statement = find([row.id]);
    if (!statement) return [];
    const at = seen([row.capture])?.capture.seen;
    const { figure, other, outcome } = row;
    const isTold = outcome !== 'cannot be told';
    const isTrue = outcome === 'came true';
    const { brier, log_score } = isTold ? scoresOf(statement, isTrue) : { brier: null, log_score: null };
    return [
      at === undefined ? undefined : same(row, 'seen', at, 'as the capture was seen'),
      same(row, 'brier', brier, 'by the probability'),
      same(row, 'log_score', log_score, 'by the probability'),
      oneOfThese(row, 'figure', (figure !== null) === isTold, 'a number where it can be told, and only there'),
      oneOfThese(row, 'other', (other !== null) === isTold, 'a number where it can be told, and only there'),
      oneOfThese(row, 'why', (row.why === null) === isTold, 'a reason where it cannot be told, and only there'),
      isTold && statement.threshold !== null
        ? same(row, 'other', statement.threshold, 'as the statement says')
        : undefined,
      // What differs after twelve digits may look equal here.
      isTold && figure !== null && other !== null && figure !== other
        ? oneOfThese(
            row,
            'outcome',
            compare(figure, statement.comparison, other) === isTrue,
            'what the two numbers say',
          )
        : undefined,
    ];
  });
}
