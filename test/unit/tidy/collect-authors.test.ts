import { expect, test } from 'vitest';
import { collectAuthors } from '../../../scripts/tidy/collect-authors.ts';

const model = (id: string, gated: string | null, tags: readonly string[] | null = null) => ({
  id,
  author: id.includes('/') ? id.split('/')[0]! : null,
  gated,
  library: null,
  licence: null,
  tags,
});

test('authors with the same two numbers are one row, and an id without owner is its own author', () => {
  const authors = collectAuthors();
  for (const each of [
    model('a/1', 'auto'),
    model('a/2', 'false'),
    model('b/1', 'manual'),
    model('b/2', 'false'),
    model('bert', 'false'),
    model('gpt2', 'false'),
    model('c/1', null),
  ])
    authors.add(each.id.charCodeAt(0) - 97, each);
  expect(authors.rows()).toEqual([
    { measure: 'gated', models: 2, meeting: 1, authors: 2 },
    { measure: 'gated', models: 1, meeting: 0, authors: 2 },
  ]);
});

test('a measure that no model meets is not stated by the listing', () => {
  const authors = collectAuthors();
  authors.add(0, model('a/1', 'false', ['custom_code']));
  authors.add(1, model('b/1', 'false', []));
  expect(authors.rows().map(({ measure, models, meeting }) => [measure, models, meeting])).toEqual([
    ['custom-code', 1, 1],
    ['custom-code', 1, 0],
  ]);
});
