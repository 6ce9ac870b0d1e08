import { describe, expect, test } from 'vitest';
import { judgeForecast, type Forecast, type Scored } from '../../../scripts/forecasts/judge-forecast.ts';

const forecast: Forecast = {
  id: 'it-grows',
  statement: 'It grows.',
  probability: 0.8,
  source: 'top lists',
  seen_from: '2025-03-24',
  seen_to: '2025-06-30',
  against: null,
  table: 'tallies',
  key: 'facet=task;value=a',
  column: 'n',
  comparison: 'above',
  threshold: 10,
  other_key: null,
  written: '2026-11-29',
  reason: 'It did.',
};

const scored: Scored = {
  capture: '2025-03-25',
  seen: '2025-03-25',
  population: 'top',
  rows: (table) =>
    table === 'tallies'
      ? [
          { facet: 'task', value: 'a', n: 12 },
          { facet: 'task', value: 'b', n: 9 },
          { facet: 'task', value: null, n: 12 },
          { facet: 'task', value: 'c', n: null },
        ]
      : undefined,
};

const judged = (changes: Partial<Forecast>, capture: Partial<Scored> = {}) =>
  judgeForecast({ ...forecast, ...changes }, { ...scored, ...capture });

describe('a statement that the capture can tell', () => {
  test('comes true or not, with the scores of the probability given to what happened', () => {
    expect(judged({})).toMatchObject({ outcome: 'came true', figure: 12, other: 10, brier: 0.04 });
    expect(judged({}).log_score).toBeCloseTo(-Math.log(0.8), 9);
    expect(judged({ key: 'facet=task;value=b' })).toMatchObject({ outcome: 'did not', figure: 9, brier: 0.64 });
    expect(judged({ key: 'facet=task;value=b' }).log_score).toBeCloseTo(-Math.log(0.2), 9);
  });

  test('may compare two rows, and name a row by an empty cell', () => {
    const row = { threshold: null, other_key: 'facet=task;value=b' };
    expect(judged(row)).toMatchObject({ outcome: 'came true', figure: 12, other: 9 });
    expect(judged({ ...row, key: 'facet=task;value=' })).toMatchObject({ outcome: 'came true' });
  });

  test.each([
    ['above', 'did not'],
    ['at least', 'came true'],
    ['below', 'did not'],
    ['at most', 'came true'],
  ] as const)('%s the very threshold: %s', (comparison, outcome) =>
    expect(judged({ comparison, threshold: 12 })).toMatchObject({ outcome }),
  );
});

describe('a statement that the capture cannot tell has no score, and a reason', () => {
  test.each([
    ['an earlier day', {}, { seen: '2025-03-23' }, 'it was seen on 2025-03-23, before 2025-03-24'],
    ['a later day', {}, { seen: '2025-07-01' }, 'it was seen on 2025-07-01, after 2025-06-30'],
    ['another kind of listing', {}, { population: 'whole' }, 'its models are of another kind (whole) than top lists'],
    ['a tracker', {}, { population: 'curated' }, 'its models are of another kind (curated) than top lists'],
    ['the capture compared with', { against: '2025-03-25' }, {}, 'it is the capture that the statement compares with'],
    ['no such row', { key: 'facet=task;value=z' }, {}, 'tallies has no row with facet=task;value=z'],
    ['several rows', { key: 'facet=task' }, {}, 'tallies has 4 rows with facet=task'],
    ['an empty cell', { key: 'facet=task;value=c' }, {}, 'n of tallies is not known with facet=task;value=c'],
    ['no such table', { table: 'likes' }, {}, 'there is no table likes'],
    ['nothing to compare with', { table: 'between', against: 'x' }, {}, 'the capture x is not there to compare with'],
    [
      'no other row',
      { threshold: null, other_key: 'facet=task;value=z' },
      {},
      'tallies has no row with facet=task;value=z',
    ],
  ] as const)('%s', (_, changes, capture, why) =>
    expect(judged(changes, capture)).toEqual({
      id: 'it-grows',
      capture: '2025-03-25',
      seen: capture && 'seen' in capture ? capture.seen : '2025-03-25',
      outcome: 'cannot be told',
      figure: null,
      other: null,
      why,
      brier: null,
      log_score: null,
    }),
  );

  test('an archive that does not say what it covers may be any kind', () =>
    expect(judged({}, { population: 'unknown' })).toMatchObject({ outcome: 'came true' }));
});
