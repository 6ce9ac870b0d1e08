import { expect, test } from 'vitest';
import { captures } from '../../../scripts/metrics/captures.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Tally = MadeUpRow<'captures', 'tallies'>;
const tally = (value: string | null, more: Tally = {}): Tally => ({
  kind: 'models',
  facet: 'pipeline_tag',
  task: null,
  value,
  n: 1,
  ...more,
});
const tables = {
  models: [{ id: 'a/one' }, { id: 'a/two' }],
  spaces: [{ id: 'a/app' }],
  tallies: [
    tally('fill-mask'),
    tally('translation'),
    tally(null),
    tally('gradio', { facet: 'sdk' }),
    tally('fill-mask', { kind: 'datasets' }),
  ],
};

test('one row a capture: what it lists, what each listing covers, what is in scope', () => {
  const listed = { models: 30, spaces: 20, datasets: 10 };
  const rows = captures({ captures: [madeUpCapture('2024-07-11', { population: 'sample', listed, tables })] });
  expect(asWritten('captures', rows)).toEqual([
    {
      capture: '2024-07-11',
      seen: '2024-07-11',
      models: 30,
      models_population: 'sample',
      models_sorted_by: null,
      spaces: 20,
      spaces_population: 'sample',
      datasets: 10,
      datasets_population: 'sample',
      models_in_scope: 2,
      spaces_in_scope: 1,
      tasks: 2,
      query_file_hits: 0,
    },
  ]);
});

test('a listing that was not captured is said to be none, its tasks are 0', () => {
  const [row] = captures({ captures: [madeUpCapture('latest', { population: 'none' })] });
  expect(row).toMatchObject({ capture: 'latest', seen: '2026-11-01', models: 0, models_population: 'none', tasks: 0 });
});
