import { expect, test } from 'vitest';
import { firstRunOutcomes } from '../../../scripts/metrics/first-run-outcomes.ts';
import { firstRunRuns } from '../../../scripts/metrics/first-run-runs.ts';
import { firstRunTimes } from '../../../scripts/metrics/first-run-times.ts';
import { madeUpTables } from './made-up-tables.ts';

const trial = (model: string, weights: 'real' | 'random', outcome: 'worked' | 'gated', more: object = {}) => ({
  run: 'pilot',
  runner: 'javascript' as const,
  task: 'fill-mask',
  model,
  weights,
  outcome,
  repeats: 5,
  agreeing: 5,
  ...more,
});
const firstRun = madeUpTables('first-run', {
  'trial-runs': [{ run: 'pilot', runner: 'javascript', processor: 'made up', library: 'library 1' }],
  trials: [
    trial('a', 'real', 'worked', { call_ms: 20, call_ms_least: 10, call_ms_most: 30 }),
    trial('b', 'real', 'gated', { agreeing: 3 }),
    trial('c', 'random', 'gated'),
  ],
});

test('outcomes are counted for all weights and for each kind, also where none worked', () => {
  const rows = firstRunOutcomes({ firstRun }).filter(({ task }) => task === 'all');
  expect(rows.map(({ weights, outcome, models, of }) => [weights, outcome, models, of])).toEqual([
    ['all', 'worked', 1, 3],
    ['all', 'gated', 2, 3],
    ['real', 'worked', 1, 2],
    ['real', 'gated', 1, 2],
    ['random', 'gated', 1, 1],
    ['random', 'worked', 0, 1],
  ]);
  // Wilson's interval of one of two, by hand.
  expect(rows[2]).toMatchObject({ share: 0.5, low: expect.closeTo(0.0945, 4), high: expect.closeTo(0.9055, 4) });
});

test('a run says how many of its models were not the same in all repeats', () =>
  expect(firstRunRuns({ firstRun })).toMatchObject([
    { models: 3, tasks: 1, working_tasks: 1, outcomes: 2, unsteady: 1 },
  ]));

test('times are those of models that worked, with how far their repeats lie apart', () =>
  expect(firstRunTimes({ firstRun })).toMatchObject([
    { model: 'a', call_ms: 20, spread: 3, repeats: 5, processor: 'made up', library: 'library 1' },
  ]));
