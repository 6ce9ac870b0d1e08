import { expect, test } from 'vitest';
import { inAddress } from '../../../scripts/records/in-address.ts';
import { isFilePath } from '../../../scripts/records/is-file-path.ts';

test.each(['app.py', 'src/app.py', '...', '.gitattributes', 'a b/ü?#%.txt', '\u202e'])('%j is a path', (path) =>
  expect(isFilePath(path)).toBe(true),
);

test.each([
  '',
  '/',
  'a//b',
  '/a',
  'a/',
  '.',
  '..',
  '../a',
  'a/../b',
  'a/./b',
  'a\\b',
  'a\u0000',
  'a\nb',
  'a\u0085',
  '\ud800',
])('%j is none, and no address is made of it', (path) => {
  expect(isFilePath(path)).toBe(false);
  expect(() => inAddress(path)).toThrow('expected an id or a path inside a repository, received');
});

test('no sign of a path is a part of the address', () =>
  expect(inAddress('a?b/c#d/%2e%2e')).toBe('a%3Fb/c%23d/%252e%252e'));
