import { describe, expect, test } from 'vitest';
import { more, tenfold } from './row-lies.ts';
import { honestProblems, missesIn, tellsIn } from './lie-in-folder.ts';

test.each(['architectures', 'encoders'] as const)('%s as committed has no problem', (name) =>
  expect(honestProblems(name)).toEqual([]),
);

describe('a lie about architectures', () => {
  tellsIn('architectures', 'architectures', [
    [
      'another hash',
      (row) => ({ sha256: row.sha256.replace('a', 'b') }),
      /sha256: expected "\w+" as scripts\/architectures has it/,
    ],
    ['a box more', more('boxes'), /boxes: expected \d+ as in architecture-nodes\.csv/],
    ['an arrow more', more('arrows'), /arrows: expected \d+ as in architecture-edges\.csv/],
    ['an operation more', more('nodes'), /nodes: expected \d+ as its boxes add up to/],
    ['a weight more', more('parameters'), /parameters: expected \d+ as its boxes add up to/],
    [
      'more multiplications',
      (row) => (row.macs ? { macs: row.macs + 1 } : undefined),
      /macs: expected \d+ as its boxes add up to/,
    ],
    [
      'other sizes',
      (row) => (row.input ? { input: 'x=1' } : undefined),
      /input: expected ".*" that they are counted for/,
    ],
    [
      'more read than there is',
      (row) => ({ read_bytes: row.file_bytes + 1 }),
      /read_bytes: expected at most \d+ as the file/,
    ],
    [
      'another format',
      (row) => (row.format === 'onnx' ? { format: 'gguf' } : undefined),
      /format: expected the ending of its path/,
    ],
    ['no graph', (row) => (row.graphs === 1 ? { graphs: 0 } : undefined), /graphs: expected at least 1 of ONNX/],
    [
      'fewer weights than its roots',
      (row) => (row.paths === 'tensors' ? { parameters: 5 } : undefined),
      /parameters: expected at least what its roots/,
    ],
  ]);
  tellsIn('architectures', 'architecture-nodes', [
    [
      'another label',
      (row) => (row.kind === 'module' ? { label: 'x' } : undefined),
      /label: expected the last part of/,
    ],
    ['nothing inside', (row) => (row.nodes > 1 ? { nodes: 0 } : undefined), /nodes: expected at least 1, received 0/],
    [
      'weights of an input',
      (row) => (row.kind === 'input' ? { parameters: 3 } : undefined),
      /parameters: expected 0 of what holds none/,
    ],
    [
      'a branch lighter than its twigs',
      (row) => (row.architecture === 'mobilenet' && row.node === 'features' ? { parameters: 1 } : undefined),
      /parameters: expected at least \d+ as inside of it/,
    ],
    [
      'unknown multiplications',
      (row) => (row.macs ? { macs: null } : undefined),
      /macs: expected a number, as all are known/,
    ],
  ]);
  tellsIn('architectures', 'architecture-edges', [
    [
      'values in a tree',
      (row) => (row.values === 0 ? { values: 1 } : undefined),
      /values: expected at least 1, but 0 in a tree/,
    ],
  ]);
  missesIn('architectures', 'architectures', [
    ['one', () => true, /"minilm": expected a row as scripts\/architectures has it/],
  ]);
});

describe('a lie about encoders', () => {
  tellsIn('encoders', 'encoders', [
    ['another version', () => ({ version: '9.9.9' }), /version: expected ".*" as scripts\/encoders has it/],
    [
      'more bytes than the same file has elsewhere',
      (row) => (row.encoder === 'all-MiniLM-L6-v2' ? { bytes: 1 } : undefined),
      /bytes: expected \d+ as architectures\.csv has the same file/,
    ],
    [
      'a silhouette that is not the mean',
      (row) => ({ silhouette: row.silhouette * 2 }),
      /silhouette: expected the mean of its genres/,
    ],
    [
      'more variance than the places',
      (row) => ({ variance_x: row.variance_x + 0.01 }),
      /variance_x: expected \S+ times variance_y/,
    ],
    [
      'more variance in the second',
      (row) => ({ variance_x: row.variance_y, variance_y: row.variance_x }),
      /variance_y: expected at most/,
    ],
    ['a stability above 1', () => ({ stability: 1.5 }), /stability: expected -1 to 1/],
    ['five decimals', () => ({ stability: 0.12345 }), /stability: expected at most four decimals/],
  ]);
  tellsIn('encoders', 'encoder-places', [
    ['a place moved', (row) => ({ x: row.x + 0.1 }), /x: expected all of USE-lite to add up to 0/],
    [
      'a cluster left out',
      (row) => (row.genre === 'Action' ? { cluster: 3 } : undefined),
      /cluster: expected clusters counted in the order of genres/,
    ],
    ['a genre that is none', () => ({ genre: 'Acting' }), /genre: expected a row for a genre/],
    [
      'a silhouette alone',
      (row) => (row.silhouette === 0 ? { silhouette: 0.0001 } : undefined),
      /silhouette: expected 0 of a genre alone/,
    ],
  ]);
  tellsIn('encoders', 'encoder-agreements', [
    ['a higher index', (row) => ({ ari: row.ari + 0.1 }), /ari: expected \S+ by the clusters/],
    ['another genre', () => ({ moved_genres: 'Drama' }), /moved_genres: expected ".*" by the clusters/],
  ]);
  tellsIn('encoders', 'encoder-swaps', [
    ['since another release', () => ({ first_release: '4.0.0' }), /first_release: expected ".*" as scripts\/encoders/],
    [
      'it worked with other numbers',
      (row) => (row.outcome === 'worked' ? { numbers: 5 } : undefined),
      /outcome: expected "wrong output" by its numbers/,
    ],
    ['no cause', (row) => (row.cause ? { cause: null } : undefined), /cause: expected ".*" by its fields and numbers/],
    ['five figures', () => ({ call_ratio: 361.15 }), /call_ratio: expected a measured value of four figures/],
    ['a median below the least', (row) => ({ call_ms: row.call_ms_least! - 1 }), /call_ms_least: expected at most/],
    ['other weights', tenfold('parameters'), /parameters: expected \S+ by its bytes, within 2 %/],
    ['another run', () => ({ repeats: 7 }), /repeats: expected \d in one run/],
  ]);
});
