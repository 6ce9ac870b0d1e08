import { describe, expect, test } from 'vitest';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { answerOf } from '../../../scripts/metrics/ease-compare.ts';
import { easePairs } from '../../../scripts/metrics/ease-pairs.ts';
import { easeSensitivity } from '../../../scripts/metrics/ease-sensitivity.ts';
import { noSources } from '../../../scripts/metrics/sources.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Cells = Omit<MadeUpRow<'captures', 'models'>, 'id' | 'author' | 'pipeline_tag'>;
type Model = Cells & { id: string; author: string; pipeline_tag: string };

/** Twenty authors with one model each of both tasks. */
const both = (of: (task: string, at: number) => Cells): Model[] =>
  ['text-classification', 'text-generation'].flatMap((task) =>
    Array.from({ length: 20 }, (_, at) => ({
      id: `a${at}/${task}`,
      author: `a${at}`,
      pipeline_tag: task,
      licence: 'mit',
      library: 'transformers',
      downloads: 1,
      card: 'unknown' as const,
      ...of(task, at),
    })),
  );

function captureOf(models: readonly Model[], tallies: readonly MadeUpRow<'captures', 'ease-tallies'>[] = []) {
  const byTask = [...Map.groupBy(models, (model) => model.pipeline_tag)];
  return madeUpCapture('2024-01-01', {
    tables: {
      models,
      'ease-tallies': tallies,
      tallies: byTask.map(([task]) => ({ kind: 'models', facet: 'pipeline_tag', task: null, value: task, n: 100 })),
      'model-ranks': byTask.flatMap(([task, own]) =>
        own.map(({ id }, at) => ({ by: 'pipeline_tag', task, sort: 'likes', rank: at + 1, model: id, value: 1 })),
      ),
    },
  });
}
const pairOf = (models: readonly Model[]) =>
  asWritten('ease-pairs', easePairs({ ...noSources, captures: [captureOf(models)] }))[0];
const isGeneration = (task: string) => task === 'text-generation';

describe('the answer of a pair', () => {
  test.each([
    [-0.09, 0.1, 'equivalent'],
    [0.02, 0.08, 'equivalent'],
    [0.02, 0.11, 'easier'],
    [-0.3, -0.001, 'harder'],
    [-0.05, 0.101, 'cannot be told'],
    [0, 0.2, 'cannot be told'],
  ])('of an interval from %d to %d is %s', (low, high, answer) => expect(answerOf(low, high)).toBe(answer));
});

describe('pairs', () => {
  test('of tasks with the same models of the same authors do not differ in any draw', () =>
    expect(pairOf(both((_, at) => ({ licence: at % 2 ? 'mit' : null })))).toMatchObject({
      difference: 0,
      low: 0,
      high: 0,
      answer: 'equivalent',
    }));

  test('say which is harder where no author of the other falls short', () =>
    expect(pairOf(both((task) => ({ licence: isGeneration(task) ? 'mit' : 'other' })))).toMatchObject({
      first: 'text-classification',
      second: 'text-generation',
      parts: 4,
      difference: -0.25,
      answer: 'harder',
    }));

  test('have the rate of false discoveries at which they would stand: none where no draw doubts, all where none differs', () => {
    const closed = both((task) => ({ licence: isGeneration(task) ? 'mit' : 'other' }));
    expect(pairOf(closed)).toMatchObject({ adjusted: 0 });
    expect(pairOf(both(() => ({})))).toMatchObject({ difference: 0, adjusted: 1 });
  });

  test('compare by the parts that are known of both', () =>
    expect(pairOf(both((task) => ({ parameters: isGeneration(task) ? 1e11 : null })))).toMatchObject({
      parts: 4,
      difference: 0,
    }));

  test('are all of the committed captures, each once, within the parts that both tasks know', () => {
    const { table } = openFolder('metrics', 'data/metrics');
    const tasks = Map.groupBy(table('ease-index'), ({ capture }) => capture);
    const pairs = Map.groupBy(table('ease-pairs'), ({ capture }) => capture);
    for (const [capture, own] of tasks) expect(pairs.get(capture)!.length).toBe((own.length * (own.length - 1)) / 2);
    for (const { low, high, answer } of table('ease-pairs')) expect(answerOf(low!, high!)).toBe(answer);
  });
});

describe('sensitivity', () => {
  const variantsOf = (models: readonly Model[], tallies?: readonly MadeUpRow<'captures', 'ease-tallies'>[]) =>
    asWritten('ease-sensitivity', easeSensitivity({ ...noSources, captures: [captureOf(models, tallies)] }));

  test('counts a missing licence neither way, and a closed one still', () => {
    const rows = variantsOf(both((task, at) => ({ licence: isGeneration(task) || at < 10 ? 'mit' : null })));
    const of = (variant: string) => rows.find((row) => row.variant === variant);
    expect(of('base')).toMatchObject({ difference: -0.125 });
    expect(of('stated licences')).toMatchObject({ difference: 0, low: 0, high: 0 });
    expect(rows.find((row) => row.left_out === 'licence')).toMatchObject({ parts: 3, difference: 0 });
    const closed = variantsOf(both((task, at) => ({ licence: isGeneration(task) || at < 10 ? 'mit' : 'other' })));
    expect(closed.find((row) => row.variant === 'stated licences')).toMatchObject({ difference: -0.125 });
  });

  test('takes the first ten of a list, and weighs by downloads', () => {
    const rows = variantsOf(
      both((task, at) => ({
        licence: isGeneration(task) || at < 10 ? 'mit' : 'other',
        downloads: at < 10 ? 0 : 5,
      })),
    );
    const of = (variant: string) => rows.find((row) => row.variant === variant);
    expect(of('lists of 10')).toMatchObject({ difference: 0 });
    expect(of('weighted by downloads')).toMatchObject({ difference: -0.25 });
  });

  test('weighs by downloads only parts that enough models tell, however much each is downloaded', () => {
    const rows = variantsOf(both((_, at) => ({ downloads: 100, parameters: at < 2 ? 1e9 : null })));
    const parts = rows.filter(({ variant }) => ['base', 'weighted by downloads'].includes(variant));
    expect(parts.map((row) => row.parts)).toEqual([4, 4]);
  });

  test('names the author whose absence moves the difference most', () => {
    const rows = variantsOf(both((task, at) => ({ licence: !isGeneration(task) && at === 7 ? 'other' : 'mit' })));
    const of = (variant: string) => rows.find((row) => row.variant === variant);
    expect(of('without an author, highest')).toMatchObject({ left_out: 'a7', difference: 0, low: null, answer: null });
  });

  test('has longer lists by the counts of the capture, without an interval, by the parts of base', () => {
    const counts = (task: string, part: 'licence' | 'size', holds: number) => ({
      list: 'all' as const,
      task,
      part,
      models: 1000,
      known: 1000,
      holds,
    });
    const rows = variantsOf(
      both(() => ({})),
      [
        counts('text-classification', 'licence', 600),
        counts('text-classification', 'size', 1000),
        counts('text-generation', 'licence', 500),
        counts('text-generation', 'size', 0),
      ],
    );
    const all = rows.find((row) => row.variant === 'all listed');
    expect(all).toMatchObject({ parts: 1, low: null, answer: null });
    expect(all!.difference).toBeCloseTo(0.1, 10);
    expect(rows.some((row) => row.variant === 'lists of 100')).toBe(false);
  });
});
