import { expect, test } from 'vitest';
import { listingRows } from '../../../src/site/listing-rows.ts';

const nothing = {
  models: 0,
  models_population: 'none',
  models_sorted_by: null,
  spaces: 0,
  spaces_population: 'none',
  datasets: 0,
  datasets_population: 'none',
  models_in_scope: 0,
  spaces_in_scope: 0,
  tasks: 0,
  query_file_hits: 0,
};

test('a listing of everything can tell shares and leaders, and nothing of what it does not list', () => {
  const [row] = listingRows([
    { ...nothing, capture: 'latest', seen: '2024-07-11', models: 760_000, models_population: 'whole' },
  ]);
  expect(row).toEqual({
    capture: 'latest',
    seen: '2024-07-11',
    day: '11 July 2024',
    covers: 'all models: 760,000',
    can: 'shares of all models, and who leads',
    cannot: 'anything of apps or datasets',
  });
});

test('top lists tell who leads in their order and no share, and a selection neither', () => {
  const top = { ...nothing, models: 40, models_population: 'top', models_sorted_by: 'likes' };
  const [row] = listingRows([{ ...top, capture: 'a', seen: '2023-11-15', spaces: 3737, spaces_population: 'curated' }]);
  expect(row?.covers).toBe('the models of top lists: 40; a selection of Spaces: 3,737');
  expect(row?.can).toBe('which models lead, by likes; what these apps are like');
  expect(row?.cannot).toBe('shares of all models; shares of all apps, or who leads; anything of datasets');
});

test('listings stand from the oldest to the newest, whatever their names', () => {
  const rows = listingRows([
    { ...nothing, capture: 'latest', seen: '2026-11-28' },
    { ...nothing, capture: 'z', seen: '2022-02-15' },
  ]);
  expect(rows.map(({ capture }) => capture)).toEqual(['z', 'latest']);
});
