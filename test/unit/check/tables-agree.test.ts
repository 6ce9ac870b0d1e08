import { describe, expect, test } from 'vitest';
import { problemsWith, smallRows } from './small-data.ts';

describe('tables among each other', () => {
  test('ranks are contiguous, values descend, ties go by id, values are those of the model', () => {
    const ranks = smallRows['model-ranks'].map((row) => ({ ...row }));
    ranks[1]!.rank = 4;
    [ranks[3]!.model, ranks[4]!.model] = ['o/b', 'o/a'];
    ranks[5]!.value = 7;
    expect(problemsWith('model-ranks', ranks)).toMatchInlineSnapshot(`
      [
        "data/captures/2024-01-01/model-ranks.csv:3: rank: expected 2, received 3",
        "data/captures/2024-01-01/model-ranks.csv:4: value: expected at most 0 as one rank above, received 10",
        "data/captures/2024-01-01/model-ranks.csv:6: model: expected equal values in the order of the ids, received "o/a" after "o/b"",
        "data/captures/2024-01-01/model-ranks.csv:7: value: expected at most 5 as one rank above, received 7",
        "data/captures/2024-01-01/model-ranks.csv:7: value: expected 0 as models.csv has it, received 7",
      ]
    `);
  });

  test('a name leads to a row of the other table', () => {
    expect(problemsWith('space-packages', [{ space: 's/none', package: 'torch', specifier: null, pin: 'none' }]))
      .toMatchInlineSnapshot(`
      [
        "data/captures/2024-01-01/space-packages.csv:2: space: expected an id of spaces.csv, received "s/none"",
        "data/captures/2024-01-01/spaces.csv:2: requirements: expected 0 as its rows in the other table, received 1",
      ]
    `);
  });

  test('in_scope is what models.csv says', () => {
    expect(problemsWith('space-models', [{ ...smallRows['space-models'][0]!, model: 'o/z' }])).toMatchInlineSnapshot(`
      [
        "data/captures/2024-01-01/space-models.csv:2: in_scope: expected false by models.csv, received true",
      ]
    `);
  });

  test('a facet adds up to the whole, the whole to what was listed', () => {
    const tallies = smallRows.tallies.map((row) => ({ ...row }));
    tallies.find(({ facet, value }) => facet === 'licence' && value === null)!.n = 2;
    tallies.find(({ kind, facet }) => kind === 'spaces' && facet === 'all')!.n = 3;
    expect(problemsWith('tallies', tallies)).toMatchInlineSnapshot(`
      [
        "data/captures/2024-01-01/manifest.json: listed.spaces: expected 3 as tallies.csv counts, received 2",
        "data/captures/2024-01-01/tallies.csv:9: n: expected facet licence to add up to 3, received 4",
        "data/captures/2024-01-01/tallies.csv:17: n: expected facet hardware to add up to 3, received 2",
        "data/captures/2024-01-01/tallies.csv:18: n: expected facet licence to add up to 3, received 2",
        "data/captures/2024-01-01/tallies.csv:19: n: expected facet month to add up to 3, received 2",
        "data/captures/2024-01-01/tallies.csv:21: n: expected facet sdk to add up to 3, received 2",
        "data/captures/2024-01-01/tallies.csv:22: n: expected facet stage to add up to 3, received 2",
        "data/captures/2024-01-01/distributions.csv:14: n: expected 3 as tallies.csv has it, received 2",
        "data/captures/2024-01-01/distributions.csv:15: n: expected 3 as tallies.csv has it, received 2",
        "data/captures/2024-01-01/distributions.csv:16: n: expected 3 as tallies.csv has it, received 2",
      ]
    `);
  });

  test('a distribution counts what the tallies count, and its quantiles ascend', () => {
    expect(
      problemsWith(
        'distributions',
        smallRows.distributions.with(2, { ...smallRows.distributions[2]!, sum: 11, max: 4 }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "data/captures/2024-01-01/distributions.csv:4: sum: expected 10 as tallies.csv has it, received 11",
        "data/captures/2024-01-01/distributions.csv:4: max: expected at least the quantile before it, received 4",
      ]
    `);
  });
});
