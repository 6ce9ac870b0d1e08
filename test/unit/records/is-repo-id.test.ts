import { expect, test } from 'vitest';
import { isRepoId } from '../../../scripts/records/is-repo-id.ts';

test.each(['gpt2', 'a/b', '.a/b.', 'a.b-c_D/9', '-/_', '...a/b', 'a'.repeat(1000)])('%s is an id', (id) => {
  expect(isRepoId(id)).toBe(true);
});

test.each(['', '/', 'a/', '/b', 'a/b/c', '..', '../b', 'a/..', 'a/.', 'a b', 'é/b', 'a/b\n', 'a\0', 'a'.repeat(1001)])(
  '%j is none',
  (id) => {
    expect(isRepoId(id)).toBe(false);
  },
);
