import { describe, expect, test } from 'vitest';
import { findModelRenames, type ListingModel } from '../../../scripts/listings/find-model-renames.ts';

const OLD = '2022-03-02T23:29:04.000Z';
/** The Hub gives both as the time of what was there before it kept one. */
const ALSO_OLD = '2022-03-02T23:29:05.000Z';
const tags = ['pytorch', 'bert', 'fill-mask', 'en'];

function model(id: string, more: Partial<ListingModel> = {}): ListingModel {
  return { id, hubId: null, downloads: 1, tags, createdAt: OLD, ...more };
}

function renames(before: readonly ListingModel[], after: readonly ListingModel[]) {
  const listings = [
    { capture: '2022-02-15', models: before },
    { capture: '2024-07-11', models: after },
  ] as const;
  return findModelRenames(...listings).map(({ id, later, change }) => [id, later, change]);
}

describe('a model that a later listing has under another id', () => {
  test('got an owner, changed it, or changed its letters', () => {
    expect(
      renames(
        [model('bert'), model('old/gpt'), model('Lab/GPT-J-6B')],
        [
          model('google/bert'),
          model('new/gpt', { createdAt: ALSO_OLD }),
          model('Lab/gpt-j-6b', { tags: [], createdAt: null }),
        ],
      ),
    ).toEqual([
      ['bert', 'google/bert', 'got an owner'],
      ['old/gpt', 'new/gpt', 'owner'],
      ['Lab/GPT-J-6B', 'Lab/gpt-j-6b', 'case'],
    ]);
  });

  test('is none that is still there, nor one that was there before under the later id', () => {
    expect(renames([model('bert')], [model('bert'), model('copy/bert')])).toEqual([]);
    expect(renames([model('bert'), model('copy/bert')], [model('copy/bert')])).toEqual([]);
  });

  test('is older than the earlier listing: what was made since is a copy', () => {
    expect(renames([model('bert')], [model('copy/bert', { createdAt: '2023-01-01T00:00:00.000Z' })])).toEqual([]);
  });

  test('states at least half of the same; of two that state as much nobody knows which', () => {
    expect(renames([model('bert')], [model('x/bert', { tags: ['jax', 'vit', 'en'] })])).toEqual([]);
    expect(renames([model('bert')], [model('x/bert'), model('y/bert')])).toEqual([]);
    expect(renames([model('bert')], [model('x/bert'), model('y/bert', { tags: tags.slice(1) })])).toEqual([
      ['bert', 'x/bert', 'got an owner'],
    ]);
  });

  test('is the new place of one: of two old ones that could be it the one that shares more, of two alike none', () => {
    expect(renames([model('a/bert'), model('b/bert')], [model('c/bert')])).toEqual([]);
    expect(renames([model('a/bert'), model('b/bert', { tags: tags.slice(1) })], [model('c/bert')])).toEqual([
      ['a/bert', 'c/bert', 'owner'],
    ]);
  });

  test('is found by _id where listings state it, also under another name, and by nothing else', () => {
    const [before, after] = [model('a/bert', { hubId: '1' }), model('x/roberta', { hubId: '1', createdAt: null })];
    expect(renames([before], [after])).toEqual([['a/bert', 'x/roberta', 'name']]);
    expect(renames([before], [model('x/bert', { hubId: '2' })])).toEqual([]);
    expect(renames([model('a/bert')], [model('x/bert', { hubId: '2' })])).toEqual([['a/bert', 'x/bert', 'owner']]);
  });
});
