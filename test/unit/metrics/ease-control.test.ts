import { describe, expect, test } from 'vitest';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { easeIndex as claims } from '../../../scripts/claims/ease-index.ts';
import { verdictOf } from '../../../scripts/claims/verdict-of.ts';
import { easeControl } from '../../../scripts/metrics/ease-control.ts';
import type { MadeUpRow } from '../../src/data/made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';
import { madeUpTables } from './made-up-tables.ts';

function captureOf(task: string, licenceOf: (at: number) => string | null) {
  const models = Array.from({ length: 30 }, (_, at) => ({
    id: `a${at % 15}/${at}`,
    author: `a${at % 15}`,
    pipeline_tag: task,
    licence: licenceOf(at),
    library: 'timm',
    parameters: null,
    gated: null,
    card: 'unknown' as const,
    card_usage: null,
  }));
  return madeUpCapture('2024-01-01', {
    tables: {
      models,
      tallies: [{ kind: 'models', facet: 'pipeline_tag', task: null, value: task, n: 100 }],
      'model-ranks': models.map(({ id }, at) => ({
        by: 'pipeline_tag',
        task,
        sort: 'likes',
        rank: at + 1,
        model: id,
        value: 1,
      })),
    },
  });
}
const controlOf = (capture: ReturnType<typeof captureOf>) =>
  asWritten('ease-control', easeControl({ captures: [capture] }));

describe('the negative control', () => {
  test('of authors who are all the same finds nothing, in every split', () => {
    expect(controlOf(captureOf('text-generation', () => null))).toMatchObject([
      {
        tasks: 1,
        models_a: 16,
        models_b: 14,
        index_a: 0.5,
        index_b: 0.5,
        rank_a: 1,
        rank_b: 1,
        difference: 0,
        low: 0,
        high: 0,
        covering: 1,
        typical: 0,
        large: 0,
        rank_typical: 0,
      },
    ]);
  });

  test('has no row where the task is not ranked', () =>
    expect(controlOf(captureOf('fill-mask', () => null))).toEqual([]));

  test('on the committed captures splits all models of the task, whose index lies between those of its halves', () => {
    // The committed rows are those of the committed captures, byte for byte: committed-metrics.test.ts says so.
    const { table } = openFolder('metrics', 'data/metrics');
    const row = table('ease-control')[0]!;
    const whole = table('ease-index').find((each) => each.capture === row.capture && each.task === row.task)!;
    const [a, b] = [row.models_a, row.models_b];
    expect(a + b).toBe(whole.models);
    expect(row.difference).toBeCloseTo(row.index_a - row.index_b, 10);
    // Every part of this capture that is known is known of all models, so the whole is the mean of its halves.
    expect((a * row.index_a + b * row.index_b) / (a + b)).toBeCloseTo(whole.index!, 10);
  });
});

test('the claim holds while the interval covers 0, turns when it does not, and needs a control to be judged', () => {
  const claim = claims.find(({ id }) => id === 'ease-halves-do-not-differ')!;
  const judge = (...rows: MadeUpRow<'metrics', 'ease-control'>[]) =>
    claim.judge(madeUpTables('metrics', { 'ease-control': rows }).table);
  const row = {
    task: 'text-generation',
    models_a: 3,
    models_b: 4,
    difference: 0.1,
    low: -0.1,
    high: 0.3,
    covering: 0.9,
    splits: 200,
  };
  expect(judge(row)).toMatchObject([{ effect: 0.1, n: '3 and 4 models; 180 of 200 random splits cover 0' }]);
  expect(verdictOf(claim, judge(row))).toBe('holds');
  expect(verdictOf(claim, judge({ ...row, low: 0.01 }))).toBe('does not hold');
  expect(verdictOf(claim, judge({ ...row, low: -0.3, high: -0.01 }))).toBe('does not hold');
  expect(judge()).toBeNull();
});
