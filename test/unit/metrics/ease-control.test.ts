import { describe, expect, test } from 'vitest';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { easeIndex as claims } from '../../../scripts/claims/ease-index.ts';
import { verdictOf } from '../../../scripts/claims/verdict-of.ts';
import { easeControl } from '../../../scripts/metrics/ease-control.ts';
import { noSources } from '../../../scripts/metrics/sources.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';
import { madeUpTables } from './made-up-tables.ts';

function captureOf(task: string, licenceOf: (at: number) => string | null) {
  const models = Array.from({ length: 30 }, (_, at) => ({
    id: `a${at % 15}/${at}`,
    author: `a${at % 15}`,
    pipeline_tag: task,
    licence: licenceOf(at),
    library: 'timm',
    custom_code: null,
    small_form: null,
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
  asWritten('ease-control', easeControl({ ...noSources, captures: [capture] }));

describe('the negative control', () => {
  test('of authors who are all the same finds nothing, in every split', () => {
    expect(controlOf(captureOf('text-generation', () => 'mit'))).toMatchObject([
      {
        tasks: 1,
        models: 30,
        authors: 15,
        splits: 200,
        covering: 200,
        covering_plain: 200,
        typical: 0,
        large: 0,
        width: 0,
      },
    ]);
  });

  test('of authors who differ covers 0 more often with intervals for few authors than with plain ones', () => {
    const [row] = controlOf(captureOf('text-generation', (at) => (at % 15 < 5 ? 'mit' : 'other')));
    expect(row!.covering).toBeGreaterThan(row!.covering_plain);
    expect(row!.covering_share).toBe(row!.covering / 200);
    expect(row!.typical).toBeGreaterThan(0);
  });

  test('has no row for a task other than the two', () =>
    expect(controlOf(captureOf('fill-mask', () => 'mit'))).toEqual([]));

  test('on the committed captures splits every author of each of the two tasks', () => {
    // The committed rows are those of the committed captures, byte for byte: committed-metrics.test.ts says so.
    const { table } = openFolder('metrics', 'data/metrics');
    for (const row of table('ease-control')) {
      const whole = table('ease-index').find((each) => each.capture === row.capture && each.task === row.task)!;
      expect([row.models, row.parts_known]).toEqual([whole.models, whole.parts_known]);
    }
  });
});

test('the claim holds while about nineteen in twenty cover 0, and needs a control to be judged', () => {
  const claim = claims.find(({ id }) => id === 'ease-control-covers')!;
  const judge = (...rows: MadeUpRow<'metrics', 'ease-control'>[]) =>
    claim.judge(
      madeUpTables('metrics', {
        captures: [{ capture: '2024-01-01', seen: '2024-01-01' }],
        'ease-index': [{ capture: '2024-01-01' }],
        'ease-control': rows,
      }).table,
    );
  const row = { capture: '2024-01-01', splits: 200, covering: 190 };
  expect(judge(row, { ...row, covering: 188 })).toMatchObject([
    { effect: 0.945, n: '400 splits, 200 of each of 2 tasks and listings, which cover in 94.0 to 95.0%' },
    { effect: 0.945 },
  ]);
  expect(verdictOf(claim, judge(row, { ...row, covering: 188 }))).toBe('holds');
  expect(verdictOf(claim, judge({ ...row, covering: 181 }))).toBe('does not hold');
  expect(verdictOf(claim, judge({ ...row, covering: 199 }))).toBe('does not hold');
  expect(judge()).toBeNull();
});
