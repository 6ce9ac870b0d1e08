import { describe } from 'vitest';
import { tells } from './lie.ts';
import { more } from './row-lies.ts';

describe('a lie about datasets, examples and lineage', () => {
  tells('datasets', [
    [
      'named by all models',
      (row) => ({ models_in_scope: row.models_in_scope + 1_000_000 }),
      /models_in_scope: expected at most/,
    ],
    ['more likes than all', () => ({ likes: 1e9 }), /likes_sum: expected/],
  ]);
  tells('triples', [
    ['a model that is not in scope', () => ({ model: '0/none' }), /model: expected an id of models.csv/],
    ['a task from nowhere', (row) => (row.task ? { task_from: 'none' } : undefined), /task_from: expected/],
    [
      'a value without results',
      (row) => (row.results === 0 ? { value: 1 } : undefined),
      /value: expected nothing without results/,
    ],
    [
      'weaker evidence first',
      (row) => (row.also === null && row.evidence === 'mentioned' ? { also: 'declared' } : undefined),
      /also: expected further evidence/,
    ],
  ]);
  tells('triple-tallies', [
    [
      'another share',
      (row) => (row.share ? { share: row.share / 2 } : undefined),
      /share: expected .* as models \/ of/,
    ],
    [
      'another population than is in scope',
      (row) =>
        row.population === 'in scope'
          ? { of: row.of + 1, share: Number((row.models / (row.of + 1)).toPrecision(12)) }
          : undefined,
      /of: expected/,
    ],
  ]);
  tells('card-examples', [
    [
      'a place that is not the next',
      (row) => (row.example === 1 ? { example: 7 } : undefined),
      /example: expected 1 as the next one/,
    ],
    [
      'names of what does not parse',
      (row) => (row.state === 'does not parse' ? { names: 'AutoModel' } : undefined),
      /names: expected nothing/,
    ],
  ]);
  tells('example-cards', [['an example more', more('examples'), /examples: expected \d+ as its rows/]]);
  tells('example-tallies', [['a card with examples more', more('with_examples'), /with_examples: expected/]]);
  tells('lineage-tallies', [['one more', more('n'), /of: expected|n: expected/]]);
  tells('lineage-bases', [
    ['a child more', more('children'), /children: expected/],
    ['another owner', (row) => (row.owner ? { owner: 'somebody' } : undefined), /owner: expected/],
    [
      'downloads that models.csv has otherwise',
      (row) => (row.state === 'listed' ? more('downloads')(row) : undefined),
      /downloads: expected/,
    ],
  ]);
  tells('lineage-families', [['a model more', more('models'), /models: expected/]]);
  tells('lineage-licences', [
    ['a pair more', more('pairs'), /pairs: expected all rows to add up to/],
    ['more bases than pairs', (row) => ({ bases: row.pairs + 1 }), /bases: expected at most/],
  ]);
  tells('lineage-holders', [
    [
      'more downloads than one rank above',
      (row) => (row.rank > 3 ? { downloads: row.downloads * 10_000 } : undefined),
      /downloads: expected/,
    ],
    [
      'an index above what is shown',
      (row) => (row.hhi ? { hhi: row.hhi + 0.5 } : undefined),
      /hhi: expected .* by the downloads of those shown/,
    ],
  ]);
});
