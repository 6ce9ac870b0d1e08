import { expect, test } from 'vitest';
import { checkForecastScores } from '../../../scripts/check/check-forecast-scores.ts';
import { noSources } from '../../../scripts/metrics/sources.ts';
import { madeUpRow, type MadeUpRow } from '../../made-up-row.ts';

type Folder = Parameters<typeof checkForecastScores>[0];

const statement = { id: 'a', probability: 0.75, comparison: 'above', threshold: 3 } as const;
const came = { id: 'a', capture: 'x', outcome: 'came true', figure: 5, other: 3, brier: 0.0625 } as const;
const right = { ...came, log_score: 0.287682072452 } as const;

function problemsOf(score: MadeUpRow<'forecasts', 'forecast-scores'>): string[] {
  const rows: Record<string, unknown[]> = {
    'forecast-statements': [madeUpRow('forecasts', 'forecast-statements', statement)],
    'forecast-scores': [madeUpRow('forecasts', 'forecast-scores', score)],
  };
  // What the check reads of a folder: its rows, by table, and where they stand.
  const table = (name: string) => ({ rows: rows[name], place: () => 'scores.csv:2' });
  return checkForecastScores({ table } as unknown as Folder, noSources);
}

test('a score by its own numbers has no problem, nor has what cannot be told', () => {
  expect(problemsOf(right)).toEqual([]);
  expect(problemsOf({ id: 'a', capture: 'x', outcome: 'cannot be told', why: 'no such row' })).toEqual([]);
});

test('an outcome against its numbers, another score and another threshold are told', () => {
  expect(problemsOf({ ...right, figure: 2 })).toEqual([
    'scores.csv:2: outcome: expected what the two numbers say, received "came true"',
  ]);
  expect(problemsOf({ ...right, brier: 0.25 })).toEqual([
    'scores.csv:2: brier: expected 0.0625 by the probability, received 0.25',
  ]);
  expect(problemsOf({ ...right, other: 4 })).toEqual([
    'scores.csv:2: other: expected 3 as the statement says, received 4',
  ]);
});

test('a number or a reason in the wrong place is told', () => {
  expect(problemsOf({ ...right, figure: null })).toEqual([
    'scores.csv:2: figure: expected a number where it can be told, and only there, received nothing',
  ]);
  expect(problemsOf({ ...right, why: 'x' })).toEqual([
    'scores.csv:2: why: expected a reason where it cannot be told, and only there, received "x"',
  ]);
});
