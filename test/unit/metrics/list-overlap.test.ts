import { expect, test } from 'vitest';
import { listOverlap } from '../../../scripts/metrics/list-overlap.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

/** Models named by numbers: m3 to m22 for (3, 22). */
const models = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `m${from + at}`);
type Rank = MadeUpRow<'captures', 'model-ranks'>;
type Distribution = MadeUpRow<'captures', 'distributions'>;
const list = (by: Rank['by'], task: string, sort: Rank['sort'], names: string[]): Rank[] =>
  names.map((model, at) => ({ by, task, sort, rank: at + 1, model, value: 1000 - at }));
const listed = (by: Rank['by'], task: string | null, n: number): Distribution => ({
  kind: 'models',
  by,
  task,
  measure: 'likes',
  n,
});
const of = (ranks: Rank[], distributions: Distribution[]) =>
  asWritten(
    'list-overlap',
    listOverlap({ captures: [madeUpCapture('2024-07-11', { tables: { 'model-ranks': ranks, distributions } })] }),
  );

test('counts the models that the top 20 by likes and by downloads share, places beyond 20 left out', () => {
  const ranks = [
    ...list('tag', 'fill-mask', 'likes', models(1, 25)),
    ...list('tag', 'fill-mask', 'downloads', models(15, 50).toReversed().slice(-25).toReversed()),
  ];
  // 1 to 20 and 15 to 34 share 15 to 20; 21 to 25 of the first list stand beyond 20.
  expect(of(ranks, [listed('tag', 'fill-mask', 400)])).toEqual([
    {
      capture: '2024-07-11',
      pair: 'likes-downloads',
      task: 'fill-mask',
      within: 'tag',
      size: 20,
      shared: 6,
      share: 0.3,
    },
  ]);
});

test('sets the lists by tag and by pipeline_tag of the same measure against each other', () => {
  const ranks = [
    ...list('pipeline_tag', 'fill-mask', 'likes', models(1, 20)),
    ...list('tag', 'fill-mask', 'likes', models(11, 30)),
    ...list('pipeline_tag', 'fill-mask', 'downloads', models(1, 20)),
    ...list('tag', 'fill-mask', 'downloads', models(1, 20)),
  ];
  const rows = of(ranks, [listed('tag', 'fill-mask', 99), listed('pipeline_tag', 'fill-mask', 88)]);
  expect(rows.map((row) => `${row.pair} ${row.within} ${row.shared}/${row.size}`)).toEqual([
    'likes-downloads pipeline_tag 20/20',
    'likes-downloads tag 10/20',
    'tag-pipeline_tag downloads 20/20',
    'tag-pipeline_tag likes 10/20',
  ]);
});

test('leaves out lists that hold a whole task: 20 models agree by necessity, 21 do not', () => {
  const both = (task: string, names: string[]) => [
    ...list('tag', task, 'likes', names),
    ...list('tag', task, 'downloads', names.toReversed()),
  ];
  const ranks = [
    ...both('twenty', models(1, 20)),
    ...both('twenty-one', models(1, 21)),
    ...both('nowhere-listed', models(1, 20)),
  ];
  const rows = of(ranks, [listed('tag', 'twenty', 20), listed('tag', 'twenty-one', 21)]);
  expect(rows.map((row) => `${row.task} ${row.shared}/${row.size}`)).toEqual(['twenty-one 19/20']);
});

test('judges that by the listing of the same kind of task: few by pipeline_tag, many by tag', () => {
  const ranks = (['tag', 'pipeline_tag'] as const).flatMap((by) =>
    (['likes', 'downloads'] as const).flatMap((sort) => list(by, 'fill-mask', sort, models(1, 20))),
  );
  const rows = of(ranks, [listed('tag', 'fill-mask', 300), listed('pipeline_tag', 'fill-mask', 20)]);
  expect(rows.map((row) => `${row.pair} ${row.within}`)).toEqual(['likes-downloads tag']);
});

test('a list without its counterpart makes no row', () => {
  expect(of(list('tag', 'fill-mask', 'likes', models(1, 20)), [listed('tag', 'fill-mask', 300)])).toEqual([]);
});

test('where fewer models have a place, the share is of the shorter list', () => {
  const ranks = [
    ...list('tag', 'fill-mask', 'likes', models(1, 20)),
    ...list('tag', 'fill-mask', 'downloads', models(18, 21)),
  ];
  expect(of(ranks, [listed('tag', 'fill-mask', 300)])[0]).toMatchObject({ size: 4, shared: 3, share: 0.75 });
});
