import { expect, test } from 'vitest';
import { checkFirstRun } from '../../../scripts/check/check-first-run.ts';
import { madeUpRow, type MadeUpRow } from '../../made-up-row.ts';

type Checked = Parameters<typeof checkFirstRun>[0];

const OF = { run: 'pilot', runner: 'javascript', task: 'fill-mask', band: 'picked' } as const;
const figures = { load_seconds: 1, first_seconds: 1, call_ms: 2, reference_ms: 1, memory_bytes: 1 };
const range = { call_ms_least: 1, call_ms_most: 3 };
const right = { ...OF, model: 'a', outcome: 'worked', repeats: 5, agreeing: 5, ...figures, ...range } as const;

function problemsOf(trial: MadeUpRow<'first-run', 'trials'>, drawn = 1): string[] {
  const rows: Record<string, unknown[]> = {
    trials: [madeUpRow('first-run', 'trials', trial)],
    'trial-runs': [madeUpRow('first-run', 'trial-runs', { run: 'pilot', runner: 'javascript' })],
    'trial-strata': [madeUpRow('first-run', 'trial-strata', { ...OF, drawn })],
  };
  // What the check reads of a folder: its rows, by table.
  return checkFirstRun({
    dir: 'x',
    problems: [],
    table: (name: string) => ({ rows: rows[name] }),
  } as unknown as Checked);
}

test('a trial that worked has all of its figures', () => {
  expect(problemsOf(right)).toEqual([]);
  expect(problemsOf({ ...right, memory_bytes: null })).toEqual(['x/trials.csv: fill-mask a: worked: times and memory']);
});

test('a trial that failed has none, but says why', () => {
  const failed = { ...OF, model: 'a', outcome: 'gated', detail: 'no', repeats: 2, agreeing: 2 } as const;
  expect(problemsOf(failed)).toEqual([]);
  expect(problemsOf({ ...failed, load_seconds: 1 })).toEqual(['x/trials.csv: fill-mask a: gated: times and memory']);
  expect(problemsOf({ ...failed, detail: null })).toEqual(['x/trials.csv: fill-mask a: gated: no detail']);
});

test('repeats that agree are no more than were made, and a median lies in its range', () => {
  expect(problemsOf({ ...right, agreeing: 6 })).toEqual(['x/trials.csv: fill-mask a: 6 of 5 repeats agree']);
  expect(problemsOf({ ...right, call_ms: 9 })).toEqual([
    'x/trials.csv: fill-mask a: the median of its calls is outside of their range',
  ]);
});

test('a run that is not there and a stratum of another size are told', () => {
  expect(problemsOf({ ...right, run: 'other' })).toEqual([
    'x/trials.csv: fill-mask a: no such run',
    'x/trial-strata.csv: pilot javascript fill-mask picked: 1 drawn, 0 tried',
  ]);
  expect(problemsOf(right, 2)).toEqual(['x/trial-strata.csv: pilot javascript fill-mask picked: 2 drawn, 1 tried']);
});
