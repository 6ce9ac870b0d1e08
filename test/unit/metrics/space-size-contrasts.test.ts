import { expect, test } from 'vitest';
import { spaceSizeContrasts } from '../../../scripts/metrics/space-size-contrasts.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Space = MadeUpRow<'captures', 'spaces'> & { id: string };
const space = (name: string, files: number, more: Partial<Space> = {}): Space => ({
  id: name,
  author: name,
  sdk: null,
  files,
  bytes: null,
  ...more,
});
const many = (n: number, name: string, filesOf: (at: number) => number, more: Partial<Space> = {}) =>
  Array.from({ length: n }, (_, at) => space(`${name}${at}`, filesOf(at), more));
const uses = (spaces: { id: string }[], model: string) => spaces.map(({ id }) => ({ space: id, model }));
const models = [
  { id: 'c', pipeline_tag: 'text-classification' },
  { id: 'g', pipeline_tag: 'text-generation' },
  { id: 't', pipeline_tag: 'translation' },
];
const rowsOf = (spaces: Space[], used: { space: string; model: string }[] = []) =>
  asWritten(
    'space-size-contrasts',
    spaceSizeContrasts({
      captures: [
        madeUpCapture('2024-01-01', {
          tables: { spaces, 'space-models': used, models: used.length > 0 ? models : [] },
        }),
      ],
    }),
  );

test('two SDKs with twenty Spaces each: all pairs larger is a delta of 1, four times as large a ratio of 4', () => {
  const [row, ...others] = rowsOf([
    ...many(20, 'd', (at) => 400 + 4 * at, { sdk: 'docker' }),
    ...many(20, 'g', (at) => 100 + at, { sdk: 'gradio' }),
  ]);
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    group: 'sdk',
    left: 'docker',
    right: 'gradio',
    measure: 'files',
    n_left: 20,
    n_right: 20,
    n_both: 0,
    enough: true,
    delta: 1,
    delta_low: 0.797336271527,
    delta_high: 1,
    zeros_left: 0,
    zeros_right: 0,
  });
  expect(row!.ratio).toBeCloseTo(4, 6);
  // scipy.stats.mannwhitneyu(x, y, method='asymptotic').pvalue for 20 values that all exceed 20 others
  expect(row!.p).toBeCloseTo(6.795615128173358e-8, 14);
});

test('zeros count in delta, and not in the ratio', () => {
  const [row] = rowsOf([
    ...many(20, 'd', (at) => (at < 5 ? 0 : 8), { sdk: 'docker' }),
    ...many(20, 'g', () => 2, { sdk: 'gradio' }),
  ]);
  expect(row).toMatchObject({ delta: 0.5, zeros_left: 5, zeros_right: 0 });
  expect(row!.ratio).toBeCloseTo(4, 11);
});

test('of one that is not 0 on a side there is a ratio, of none there is none', () => {
  const ratios = [1, 0].map((last) => {
    const [row] = rowsOf([
      ...many(20, 'd', (at) => (at === 0 ? last : 0), { sdk: 'docker' }),
      ...many(20, 'g', (at) => (at === 0 ? 2 : 0), { sdk: 'gradio' }),
    ]);
    return [row!.zeros_left, row!.zeros_right, row!.ratio];
  });
  expect(ratios).toEqual([
    [19, 19, 0.5],
    [20, 19, null],
  ]);
});

test('a task is compared with the two that the report compares, and with no other', () => {
  const tasks = [...models, { id: 'f', pipeline_tag: 'fill-mask' }];
  const spaces = tasks.map(({ id }) => many(20, id, (at) => at + 1));
  const tables = {
    spaces: spaces.flat(),
    'space-models': tasks.flatMap(({ id }, at) => uses(spaces[at]!, id)),
    models: tasks,
  };
  const rows = spaceSizeContrasts({ captures: [madeUpCapture('2024-01-01', { tables })] });
  expect(rows.map(({ left, right }) => `${left} ${right}`).toSorted()).toEqual([
    'fill-mask text-classification',
    'fill-mask text-generation',
    'text-classification text-generation',
    'text-classification translation',
    'text-generation translation',
  ]);
});

test('a pair with too few Spaces has no row, but the tasks of the starting study have theirs with the numbers', () => {
  const [few, enough] = [many(3, 'c', () => 1), many(20, 'g', () => 1)];
  expect(rowsOf([...few, ...enough], [...uses(few, 'c'), ...uses(enough, 'g')])).toEqual([
    {
      capture: '2024-01-01',
      group: 'task',
      left: 'text-classification',
      right: 'text-generation',
      measure: 'files',
      n_left: 3,
      n_right: 20,
      n_both: 0,
      // By the formula of Noether 1.0014, more than a delta can be.
      smallest: null,
      enough: false,
      delta: null,
      delta_low: null,
      delta_high: null,
      zeros_left: null,
      zeros_right: null,
      ratio: null,
      p: null,
      adjusted: null,
    },
  ]);
  expect(rowsOf(enough, uses(enough, 't'))).toMatchObject([
    { left: 'text-classification', right: 'text-generation', n_left: 0, n_right: 0 },
  ]);
});

test('a Space with models of both tasks is compared with neither', () => {
  const [c, g, both] = [many(20, 'c', () => 1), many(20, 'g', () => 3), many(2, 'b', () => 2)];
  const rows = rowsOf([...c, ...g, ...both], [...uses([...c, ...both], 'c'), ...uses([...g, ...both], 'g')]);
  expect(rows).toMatchObject([{ n_left: 20, n_right: 20, n_both: 2, delta: -1 }]);
});

test('a capture without SDKs and tasks has no row', () => expect(rowsOf(many(50, 's', () => 1))).toEqual([]));
