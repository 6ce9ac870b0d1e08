import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findTerm, termId } from '../../../src/site/find-term.ts';
import { glossary } from '../../../src/site/glossary.ts';

test('a word and its other forms lead to one entry, and no form to two', () => {
  const forms = glossary.flatMap(({ term, also = [] }) => [term, ...also].map((form) => form.toLowerCase()));
  expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  expect(findTerm('captures').term).toBe('listing');
});

test('every entry has an anchor of its own', () => {
  const ids = glossary.map(({ term }) => termId(term));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^term-[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

test('an entry is one to three plain sentences and ends with a full stop', () => {
  const long = glossary.filter(({ plain }) => plain.length > 200 || !/^[A-Z].*\.$/.test(plain));
  expect(long.map(({ term }) => term)).toEqual([]);
});

test('the words that a first screen may not use are explained', () => {
  const words = ['capture', 'in scope', 'pipeline_tag', 'frame', 'Cliff\u2019s delta', 'adjusted p'];
  const others = ['negative control', 'matcher', 'folded', 'gated', 'SDK'];
  for (const word of [...words, ...others]) expect(findTerm(word).plain).not.toBe('');
});

test('what tells more is a chapter, an appendix or a page of this site', () => {
  const slugs = readdirSync('src/content/report').map((file) => file.replace(/^\d+-|\.mdx$/g, ''));
  const pages = readdirSync('src/pages').map((file) => file.replace(/\.astro$/, ''));
  const known = new Set([...slugs, ...pages, ...toCome].map((name) => `${name}.html`));
  expect(glossary.flatMap(({ more = 'index.html' }) => more.split('#')[0]!).filter((page) => !known.has(page))).toEqual(
    [],
  );
});

test('an anchor in a chapter is that of one of its headings', () => {
  const files = readdirSync('src/content/report');
  const lost = glossary.flatMap(({ term, more = '' }) => {
    const [page, anchor] = more.split('#');
    const file = files.find((name) => `${name.replace(/^\d+-|\.mdx$/g, '')}.html` === page);
    if (anchor === undefined || file === undefined) return [];
    const headings = [...readFileSync(`src/content/report/${file}`, 'utf8').matchAll(/^#+ (.*)$/gm)];
    const slugs = headings.map(([, text]) =>
      text!
        .toLowerCase()
        .replaceAll(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    );
    return slugs.includes(anchor) ? [] : [`${term}: ${more}`];
  });
  expect(lost).toEqual([]);
});

/** Chapters and pages that stand in the plan of the report. */
const toCome = ['models', 'apps', 'tasks', 'tried', 'methods', 'data-dictionary', 'downloads', 'changelog'];
