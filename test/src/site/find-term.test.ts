import { expect, test } from 'vitest';
import { findTerm, termId } from '../../../src/site/find-term.ts';
import { glossary } from '../../../src/site/glossary.ts';

const entries = [{ term: 'False discovery rate', plain: 'A share.', also: ['FDR'] }];

test('a word is found by any of its forms, whatever the capitals, with the id that the glossary gives it', () => {
  expect(findTerm('fdr', entries)).toMatchObject({ term: 'False discovery rate', id: 'term-false-discovery-rate' });
});

test('a word that the glossary lacks is an error that names those it has', () => {
  expect(() => findTerm('p-value', entries)).toThrow(
    'Term name="p-value": not in src/site/glossary.ts, which has False discovery rate',
  );
});

test('no form stands for two entries, and no two have one id', () => {
  const forms = glossary.flatMap(({ term, also = [] }) => [
    ...new Set([term, ...also].map((form) => form.toLowerCase())),
  ]);
  expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  expect(new Set(glossary.map(({ term }) => termId(term))).size).toBe(glossary.length);
});
