import { expect, test } from 'vitest';
import { forecastCalibration } from '../../../scripts/metrics/forecast-calibration.ts';
import { forecastOutcomes } from '../../../scripts/metrics/forecast-outcomes.ts';
import { asWritten } from './made-up-capture.ts';
import { madeUpTables } from './made-up-tables.ts';

const statement = (id: string, probability: number) => ({
  id,
  statement: `It is ${id}.`,
  probability,
  source: 'tracker' as const,
});
const score = (
  id: string,
  capture: string,
  outcome: 'came true' | 'did not' | 'cannot be told',
  brier: number | null,
) => ({
  id,
  capture,
  seen: capture,
  outcome,
  brier,
});
const forecasts = madeUpTables('forecasts', {
  'forecast-statements': [
    statement('likely', 0.9),
    statement('rare', 0.1),
    statement('open', 0.5),
    statement('dumb', 0.4),
  ],
  'forecast-scores': [
    score('likely', '2026-09-02', 'did not', 0.81),
    score('likely', '2026-09-01', 'came true', 0.01),
    score('rare', '2026-09-01', 'cannot be told', null),
    score('rare', '2026-09-02', 'did not', 0.01),
    score('dumb', '2026-09-01', 'cannot be told', null),
  ],
});

test('a statement has the outcome of the first capture that can tell; open is what nothing was scored on', () => {
  const rows = asWritten('forecast-outcomes', forecastOutcomes({ forecasts }));
  expect(rows.map(({ id, outcome, capture, scored }) => [id, outcome, capture, scored])).toEqual([
    ['dumb', 'cannot be told', null, 1],
    ['likely', 'came true', '2026-09-01', 2],
    ['open', 'open', null, 0],
    ['rare', 'did not', '2026-09-02', 2],
  ]);
});

test('calibration counts what could be told, by fifths of the probability', () => {
  expect(asWritten('forecast-calibration', forecastCalibration({ forecasts }))).toEqual([
    { from: 0, to: 0.2, statements: 1, stated: 0.1, came_true: 0, share: 0, brier: 0.01 },
    { from: 0.8, to: 1, statements: 1, stated: 0.9, came_true: 1, share: 1, brier: 0.01 },
  ]);
});
