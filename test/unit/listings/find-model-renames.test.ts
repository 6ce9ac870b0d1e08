import { describe, expect, test } from 'vitest';
import { findModelRenames, type ListingModel } from '../../../scripts/listings/find-model-renames.ts';

const OLD = '2022-03-02T23:29:04.000Z';
const tags = ['pytorch', 'bert', 'fill-mask', 'en'];

function model(id: string, more: Partial<ListingModel> = {}): ListingModel {
  return { id, downloads: 1, tags, createdAt: OLD, ...more };
}

function renames(before: readonly ListingModel[], after: readonly ListingModel[]) {
  return findModelRenames(['2022-02-15', before], ['2024-07-11', after]).map(({ id, later, change }) => [
    id,
    later,
    change,
  ]);
}

describe('a model that a later listing has under another id', () => {
  test('got an owner, changed it, or changed its letters', () => {
    expect(
      renames(
        [model('bert'), model('old/gpt'), model('Lab/GPT-J-6B')],
        [model('google/bert'), model('new/gpt'), model('Lab/gpt-j-6b')],
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
});
