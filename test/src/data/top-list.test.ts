import { describe, expect, test } from 'vitest';
import { topList } from '../../../src/data/top-list.ts';
import { madeUpData, type CaptureCells } from '../charts/made-up-data.ts';

const place = (rank: number, model: string, more: CaptureCells<'model-ranks'> = {}): CaptureCells<'model-ranks'> => ({
  by: 'tag',
  task: 'fill-mask',
  sort: 'likes',
  rank,
  model,
  value: 100 - rank,
  ...more,
});
const data = madeUpData([
  {
    capture: '2024-07-11',
    tables: {
      'model-ranks': [
        place(1, 'a/one'),
        place(2, 'a/bare'),
        place(3, 'a/unlisted'),
        place(4, 'a/four'),
        place(1, 'b/downloads', { sort: 'downloads' }),
        place(1, 'b/pipeline', { by: 'pipeline_tag' }),
        place(1, 'b/other', { task: 'translation' }),
      ],
      models: [
        { id: 'a/one', likes: 99, downloads: 7, library: 'transformers', licence: 'mit' },
        { id: 'a/bare', likes: 98, downloads: null, library: null, licence: null },
      ],
    },
  },
  {
    capture: '2026-08-06',
    tables: { models: [{ id: 'a/one', likes: 1, downloads: 1, library: null, licence: null }] },
  },
]);
const list = (more = {}) =>
  topList(data, { capture: '2024-07-11', by: 'tag', task: 'fill-mask', sort: 'likes', count: 3, ...more });

describe('a top list', () => {
  test('has the first places of the one list that was asked for, with what the capture says of each model', () => {
    expect(list({ count: 1 })).toEqual([
      { rank: 1, model: 'a/one', likes: 99, downloads: 7, library: 'transformers', licence: 'mit' },
    ]);
    expect(list().map((row) => row.model)).toEqual(['a/one', 'a/bare', 'a/unlisted']);
    expect(list({ sort: 'downloads' }).map((row) => row.model)).toEqual(['b/downloads']);
    expect(list({ by: 'pipeline_tag' }).map((row) => row.model)).toEqual(['b/pipeline']);
  });

  test('leaves empty what the record does not say, and all of a model that the capture has no row of', () => {
    expect(list()[1]).toEqual({ rank: 2, model: 'a/bare', likes: 98, downloads: null, library: null, licence: null });
    expect(list()[2]).toEqual({
      rank: 3,
      model: 'a/unlisted',
      likes: null,
      downloads: null,
      library: null,
      licence: null,
    });
  });

  test('is empty where the capture has no such list', () => {
    expect(list({ capture: '2026-08-06' })).toEqual([]);
    expect(list({ task: 'text-to-3d' })).toEqual([]);
  });
});
