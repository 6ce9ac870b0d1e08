import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasPage, siteContents } from '../../../src/site/site-contents.ts';

test('every page leads only to pages that are built', () => {
  const chapters = readdirSync('src/content/report').map((file) => file.replace(/^\d+-|\.mdx$/g, ''));
  const { head, foot } = siteContents();
  const slugs = [...head, ...foot].map(({ file }) => file.replace(/\.html$/, ''));
  expect(slugs.length).toBeGreaterThan(0);
  expect(slugs.filter((slug) => !chapters.includes(slug) && !existsSync(`src/pages/${slug}.astro`))).toEqual([]);
  expect(new Set(slugs).size).toBe(slugs.length);
});

test('a page is one of src/pages, and nothing else', () => {
  expect(hasPage('404')).toBe(true);
  expect(hasPage('no-such-page')).toBe(false);
});
