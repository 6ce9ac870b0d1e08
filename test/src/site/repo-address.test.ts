import { expect, test } from 'vitest';
import { metricTable } from '../../../src/data/metric-table.ts';
import { repoAddress } from '../../../src/site/repo-address.ts';

test('a repository has the address of its kind, with or without an owner', () => {
  expect(repoAddress('model', 'openai-community/gpt2')).toBe('https://huggingface.co/openai-community/gpt2');
  expect(repoAddress('model', 'gpt2')).toBe('https://huggingface.co/gpt2');
  expect(repoAddress('dataset', 'rajpurkar/squad_v2')).toBe('https://huggingface.co/datasets/rajpurkar/squad_v2');
  expect(repoAddress('space', 'a/b.c')).toBe('https://huggingface.co/spaces/a/b.c');
  expect(repoAddress('owner', 'mradermacher')).toBe('https://huggingface.co/mradermacher');
});

test.each([
  ['model', ''],
  ['model', 'a/b/c'],
  ['model', '../secrets'],
  ['model', 'a/..'],
  ['model', 'a/b--c'],
  ['model', 'a/-b'],
  ['model', 'a/b c'],
  ['model', 'a/b?x=1'],
  ['model', 'a/b"onclick'],
  ['model', 'https://elsewhere.example'],
  ['model', `a/${'b'.repeat(97)}`],
  ['space', 'without-owner'],
  ['owner', 'a/b'],
] as const)('an id that the Hub could not have given has none: %s %s', (kind, id) => {
  expect(repoAddress(kind, id)).toBeUndefined();
});

test('every base that the text names has an address', () => {
  const named = metricTable('licence-conflicts').flatMap(({ largest_base: id }) => id ?? []);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((id) => repoAddress('model', id) === undefined)).toEqual([]);
});
