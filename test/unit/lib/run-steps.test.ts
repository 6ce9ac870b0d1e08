import { expect, test } from 'vitest';
import { allSteps, stepByStep, type Steps } from '../../../scripts/lib/run-steps.ts';
import { checkSteps } from '../../../scripts/check/check-data.ts';
import { metricSteps } from '../../../scripts/metrics/index.ts';
import { noSources } from '../../../scripts/metrics/sources.ts';

/** Counts its steps as far as it comes. */
function* counting(done: { steps: number }, most: number): Steps<string> {
  for (; done.steps < most; done.steps += 1) yield;
  return 'made';
}

test('steps make the same, be it at once or one by one', async () => {
  const ways = [{ steps: 0 }, { steps: 0 }] as const;
  expect(allSteps(counting(ways[0], 5))).toBe('made');
  expect(await stepByStep(counting(ways[1], 5), new AbortController().signal)).toBe('made');
  expect(ways).toEqual([{ steps: 5 }, { steps: 5 }]);
});

test('work without an end ends at Ctrl-C', async () => {
  const abort = new AbortController();
  const done = { steps: 0 };
  const work = stepByStep(counting(done, Infinity), abort.signal);
  setImmediate(() => abort.abort(new Error('Ctrl-C')));
  await expect(work).rejects.toThrow('Ctrl-C');
});

test('metrics are computed one by one, and folders checked so', () => {
  expect(metricSteps(noSources).next().done).toBe(false);
  expect(checkSteps('data').next().done).toBe(false);
});
