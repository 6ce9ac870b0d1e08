import { describe, expect, test } from 'vitest';
import { readModel } from '../../../scripts/records/read-model.ts';
import { collectBaseNames } from '../../../scripts/tidy/base-names.ts';
import { collectLineage } from '../../../scripts/tidy/collect-lineage.ts';
import { createCompactNames } from '../../../scripts/tidy/compact-names.ts';
import type { LineageRows } from '../../../scripts/tidy/lineage-rows.ts';
import { createModelIndex } from '../../../scripts/tidy/model-index.ts';

interface MadeUp {
  id: string;
  bases?: readonly string[];
  licence?: string;
  downloads?: number;
}

/** The tables of a listing of these models, in this order. */
function lineageOf(models: readonly MadeUp[], renames: Readonly<Record<string, string>> = {}): LineageRows {
  const index = createModelIndex();
  const owners = createCompactNames();
  const lineage = collectLineage(index, collectBaseNames(index, new Map(Object.entries(renames))), owners);
  for (const { id, bases = [], licence, downloads = 0 } of models) {
    const tags = [...bases.map((base) => `base_model:${base}`), ...(licence ? [`license:${licence}`] : [])];
    const model = readModel({ id, tags, downloads }, new Set());
    if (index.set(model.id, 0)) lineage.add(index.size - 1, owners.number(model.author ?? ''), model);
  }
  return lineage.rows();
}

/** `facet value`: how many. */
function counts({ tallies }: LineageRows, ...facets: string[]): Record<string, number> {
  return Object.fromEntries(
    tallies.filter(({ facet }) => facets.includes(facet)).map(({ facet, value, n }) => [`${facet} ${value}`, n]),
  );
}

describe('what a base is in the listing', () => {
  test('it is there as written, under a later id, in other letters, not at all, or the model itself', () => {
    const rows = lineageOf(
      [
        { id: 'new/bert' },
        { id: 'Maker/Base' },
        { id: 'a/one', bases: ['Maker/Base'] },
        { id: 'a/two', bases: ['bert'] },
        { id: 'a/three', bases: ['maker/base'] },
        { id: 'a/four', bases: ['gone/model'] },
        { id: 'a/five', bases: ['a/five'] },
        { id: 'a/six', bases: ['BERT'] },
      ],
      { bert: 'middle/bert', 'middle/bert': 'new/bert' },
    );
    expect(counts(rows, 'pairs', 'models', 'bases')).toEqual({
      'pairs listed': 1,
      'pairs renamed': 2,
      'pairs other case': 1,
      'pairs not listed': 1,
      'pairs itself': 1,
      'models naming': 6,
      'models made from another': 5,
      'bases listed': 2,
      'bases not listed': 1,
    });
    expect(rows.bases.map(({ base, children }) => [base, children])).toEqual([
      ['Maker/Base', 2],
      ['new/bert', 2],
      ['gone/model', 1],
    ]);
  });

  test('two names that lead to each other lead nowhere', () => {
    const rows = lineageOf([{ id: 'a/one', bases: ['x'] }], { x: 'y', y: 'x' });
    expect(counts(rows, 'pairs')).toEqual({ 'pairs not listed': 1 });
  });

  test('a base that was listed before the model and one that comes after it count alike', () => {
    const base = { id: 'm/base', licence: 'mit', downloads: 7 };
    const child = { id: 'a/child', bases: ['m/base'], licence: 'mit' };
    expect(lineageOf([base, child])).toEqual(lineageOf([child, base]));
  });

  test('a base of which the Hub writes two tags is one, with its relation', () => {
    const rows = lineageOf([{ id: 'a/q', bases: ['m/base', 'quantized:m/base', 'sideways:m/other'] }]);
    expect(counts(rows, 'relation', 'named')).toEqual({
      'relation quantized': 1,
      'relation other': 1,
      'named 2': 1,
    });
  });
});

describe('families', () => {
  test('a circle has no beginning, nor has what descends from it', () => {
    const rows = lineageOf([
      { id: 'a/a', bases: ['a/b'] },
      { id: 'a/b', bases: ['a/c'] },
      { id: 'a/c', bases: ['a/a'] },
      { id: 'a/below', bases: ['a/c', 'm/fine'] },
      { id: 'a/beside', bases: ['m/fine'] },
    ]);
    expect(counts(rows, 'family', 'depth')).toEqual({
      'family loop': 4,
      'family one root': 1,
      'depth loop': 4,
      'depth 1': 1,
    });
    expect(rows.families.map(({ root, models }) => [root, models])).toEqual([['m/fine', 1]]);
  });

  test('a merge within one family stays in it, one of two families is in neither', () => {
    const rows = lineageOf([
      { id: 'r/one' },
      { id: 'r/two' },
      { id: 'a/left', bases: ['r/one'] },
      { id: 'a/right', bases: ['r/one'] },
      { id: 'a/inside', bases: ['a/left', 'a/right', 'r/one'] },
      { id: 'a/across', bases: ['a/left', 'r/two'] },
      { id: 'a/after', bases: ['a/across'] },
    ]);
    expect(counts(rows, 'family')).toEqual({ 'family one root': 3, 'family several roots': 2 });
    expect(rows.families.map(({ root, models, depth }) => [root, models, depth])).toEqual([['r/one', 3, 2]]);
  });

  test('a chain of a twenty thousand models is traced to its end', () => {
    const length = 20_000;
    const chain = Array.from({ length }, (_, at) => ({ id: `a/m${at}`, bases: at === 0 ? [] : [`a/m${at - 1}`] }));
    const rows = lineageOf(chain.toReversed());
    expect(rows.families.map(({ root, models, depth }) => [root, models, depth])).toEqual([
      ['a/m0', length - 1, length - 1],
    ]);
    expect(counts(rows, 'depth')['depth 10 or more']).toBe(length - 10);
  });
});

describe('licences and downloads', () => {
  const rows = lineageOf([
    { id: 'm/base', licence: 'llama2', downloads: 10 },
    { id: 'm/silent', downloads: 5 },
    { id: 'a/same', bases: ['m/base'], licence: 'llama2', downloads: 3 },
    { id: 'a/none', bases: ['m/base'], downloads: 1 },
    { id: 'a/other', bases: ['m/base', 'm/silent'], licence: 'mit', downloads: 6 },
    { id: 'b/lost', bases: ['gone/x'], licence: 'mit', downloads: 0 },
  ]);

  test('a licence is held against that of a base that states one', () => {
    expect(counts(rows, 'licence')).toEqual({
      'licence same': 1,
      'licence none': 1,
      'licence other': 1,
      'licence base states none': 1,
      'licence base not listed': 1,
    });
    expect(rows.licences.map(({ base_licence, licence, pairs }) => [base_licence, licence, pairs])).toEqual([
      ['llama2', 'llama2', 1],
      ['llama2', 'mit', 1],
      ['llama2', null, 1],
    ]);
  });

  test('holders are told with the index over all, and without the most downloaded model', () => {
    const [all, first] = rows.holders.filter(({ of }) => of === 'made from others');
    expect(all).toMatchObject({ holders: 2, models: 4, downloads: 10, hhi: 1, largest_repository: 'a/other' });
    expect(first).toMatchObject({ rank: 1, holder: 'a', models: 3, downloads: 10 });
    const [families] = rows.holders.filter(({ of, rank }) => of === 'families by root' && rank === 0);
    // The family of m/base holds 14, with the base itself; that of gone/x nothing; a/other is of two families.
    expect(families).toMatchObject({ holders: 2, models: 4, downloads: 14, largest_repository: 'm/base' });
  });

  test('a listing in which no tag names a base cannot tell, and has no rows', () => {
    expect(lineageOf([{ id: 'm/base', licence: 'mit' }])).toEqual({
      tallies: [],
      bases: [],
      families: [],
      licences: [],
      holders: [],
    });
  });

  test('beyond the 200 bases with most models all others are one row', () => {
    const models = Array.from({ length: 203 }, (_, at) => ({
      id: `a/m${at}`,
      bases: [`b/${String(at).padStart(3, '0')}`],
    }));
    const { bases } = lineageOf([...models, { id: 'a/more', bases: ['b/202'] }]);
    expect([bases.length, bases[0]!.base, bases.at(-1)]).toMatchObject([
      201,
      'b/202',
      { base: null, state: 'rest', bases: 3, children: 3 },
    ]);
  });
});
