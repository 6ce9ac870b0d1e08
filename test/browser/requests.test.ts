import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { brokenLinks } from '../../tools/links/broken-links.ts';
import { chapterPages, pages } from './open-site.ts';

test('there is a contents page and at least one chapter', () => {
  expect(pages).toContain('index.html');
  expect(chapterPages.length).toBeGreaterThan(0);
});

describe.each(pages)('%s', (file) => {
  test('has no script, but for one island of at most 8 KB inside the page, and data about it that run nothing', () => {
    const html = readFileSync(join(inject('dist'), file), 'utf8').replace(
      /<script type="application\/ld\+json">[^<]*<\/script>/,
      '',
    );
    const island = /<ease-weights|<encoder-demo|<model-comparison|<task-explorer|<look-up|<which-model/.test(html)
      ? (/<script(?: type="module")?>(.{1,8192}?)<\/script>/s.exec(html)?.[0] ?? 'none')
      : '';
    expect(html.replace(island, '')).not.toMatch(/<script|="?javascript:|\son[a-z]+="/i);
  });
});

test('no link of any page leads nowhere where a host serves the site below its root', () => {
  const address = `https://example.github.io${inject('base')}/`;
  expect(brokenLinks(inject('dist'), address)).toEqual([]);
});

test('the page of a figure names its other forms in its head, and for who shares it its picture where the site knows its host', () => {
  const head = readFileSync(join(inject('dist'), 'f/crossover/index.html'), 'utf8').split('</head>')[0]!;
  expect(head).toMatch(/<link rel="?alternate"? type="?application\/json"? href="?\.\.\/\.\.\/f\/crossover\.json/);
  const isKnown = /<link rel="?canonical/.test(head);
  expect(/og:image"? content="?https:\/\/\S+\/f\/crossover\.png/.test(head)).toBe(isKnown);
});
