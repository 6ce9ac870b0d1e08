import { describe, expect, test } from 'vitest';
import type { Attempt } from '../../../scripts/first-run/attempt.ts';
import { javascriptRunner as runner } from '../../../scripts/first-run/javascript-runner.ts';
import { isDue } from '../../../scripts/first-run/run-trials.ts';
import { mostFrequent, trialRows } from '../../../scripts/first-run/trial-rows.ts';
import { withoutChild } from '../../../scripts/first-run/try-model.ts';
import { madeUpModel } from './made-up-model.ts';

const attempt = (repeat: number, more: Partial<Attempt>): Attempt => ({
  ...withoutChild({ task: 'fill-mask', model: 'owner/name', repeat }, { outcome: 'worked', detail: null }),
  ...more,
});
const rowOf = (attempts: readonly Attempt[]) =>
  trialRows({
    run: 'test',
    runner,
    models: [{ task: 'fill-mask', band: '0', probability: 0.5, model: madeUpModel() }],
    attempts,
    provenance: () => ({ weights: 'unknown', origin: null }),
  })[0]!;

describe('a row', () => {
  test('has medians over repeats, of times and of ratios', () => {
    const times = [
      [10, 2],
      [30, 3],
      [20, 10],
    ] as const;
    const row = rowOf(
      times.map(([callMs, callRatio], at) => attempt(at, { callMs, callRatio, referenceMs: callRatio })),
    );
    expect(row).toMatchObject({ call_ms: 20, call_ms_least: 10, call_ms_most: 30, reference_ms: 3, call_ratio: 3 });
  });

  test('has the outcome of most repeats and the figures of these alone', () => {
    const failed = attempt(1, { outcome: 'timed out', detail: 'no end', callMs: 99 });
    const row = rowOf([attempt(0, { callMs: 1 }), failed, attempt(2, { callMs: 3 })]);
    expect(row).toMatchObject({ outcome: 'worked', repeats: 3, agreeing: 2, call_ms: 2, detail: null });
  });

  test('has no times where nothing worked', () =>
    expect(rowOf([attempt(0, { outcome: 'other', detail: 'x', referenceMs: 3, memoryBytes: 5 })])).toMatchObject({
      reference_ms: null,
      memory_bytes: null,
      detail: 'x',
    }));
});

test('of two outcomes that are as frequent the failure counts', () =>
  expect(mostFrequent([{ outcome: 'worked' }, { outcome: 'timed out' }])).toBe('timed out'));

describe('another attempt is due', () => {
  const due = (...made: string[]) =>
    isDue(
      made.map((outcome) => ({ outcome })),
      5,
    );
  test('until what works was repeated', () =>
    expect([due(), due('worked'), due(...Array<string>(5).fill('worked'))]).toEqual([true, true, false]));
  test('not after two failures alike, but where they differ', () =>
    expect([due('gated', 'gated'), due('gated', 'other'), due('worked', 'other')]).toEqual([false, true, true]));
  test('not after a wait to the limit', () => expect(due('timed out')).toBe(false));
});
