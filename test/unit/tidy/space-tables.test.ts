import { expect, test } from 'vitest';
import type { SpaceFiles } from '../../../scripts/records/space-files.ts';
import { spaceTables } from '../../../scripts/tidy/space-tables.ts';

const files = (tree: NonNullable<SpaceFiles['tree']>): SpaceFiles => ({
  state: 'crawled',
  movedTo: null,
  tree,
  appFile: null,
  appText: null,
  requirementsText: null,
  archived: null,
});

test('a file without a size counts with what it has at least, and the basis says how many there are', () => {
  const own = files([
    { path: 'a', size: 5, lfs: false },
    { path: 'b', size: null, least: 7, lfs: true },
    { path: 'c', size: null, lfs: false },
  ]);
  const { spaces } = spaceTables(
    [{ id: 'o/a', facts: undefined, pairs: new Map() }],
    new Map([['o/a', own]]),
    new Map(),
    { inScope: new Map(), stated: () => ({ pipelineTag: null, gated: null }) },
  );
  expect(spaces).toMatchObject([{ files: 3, bytes: 12, bytes_basis: 'tree, 2 without size', lfs_bytes: 7 }]);
});
