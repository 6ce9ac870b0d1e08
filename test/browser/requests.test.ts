import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { brokenLinks } from '../../tools/links/broken-links.ts';
import { chapterPages, openSite, pages, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('there is a contents page and at least one chapter', () => {
  expect(pages).toContain('index.html');
  expect(chapterPages.length).toBeGreaterThan(0);
});

describe.each(pages)('%s', (file) => {
  let opened: Awaited<ReturnType<Site['open']>>;
  beforeAll(async () => {
    opened = await site.open(file);
  });
  afterAll(() => opened.close());

  test('asks for itself, the two fonts and at most a style sheet, and nothing comes from another origin', async () => {
    await opened.page.waitForLoadState('networkidle');
    const fonts = ['report-serif.woff2', 'report-sans.woff2'].map((font) => `${site.origin}/fonts/${font}`);
    const styles = opened.watch.requests.filter((request) => request.endsWith('.css'));
    expect(styles.length).toBeLessThanOrEqual(1);
    expect(opened.watch.requests.toSorted()).toEqual([`${site.origin}/${file}`, ...fonts, ...styles].toSorted());
  });

  test('is made of nothing that its content policy refuses', () => expect(opened.watch.complaints).toEqual([]));

  test('uses every id once', async () => {
    const ids = await opened.page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('has no script, but for one island of at most 8 KB inside the page, and data about it that run nothing', () => {
    const html = readFileSync(join(inject('dist'), file), 'utf8').replace(
      /<script type="application\/ld\+json">[^<]*<\/script>/,
      '',
    );
    const island = /<ease-weights|<encoder-demo|<model-comparison|<task-explorer|<look-up|<which-model/.test(html)
      ? (/<script type="module">(.{1,8192}?)<\/script>/s.exec(html)?.[0] ?? 'none')
      : '';
    expect(html.replace(island, '')).not.toMatch(/<script|="?javascript:|\son[a-z]+="/i);
  });

  test('links only to pages and files that are there', async () => {
    const links = await opened.page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const own = [
      ...new Set(
        links
          .filter((link) => new URL(link).origin === new URL(site.origin).origin)
          .map((link) => link.replace(/#.*/, '')),
      ),
    ];
    const answers = await Promise.all(own.map(async (link) => `${(await fetch(link)).status} ${link}`));
    expect(answers.filter((answer) => !answer.startsWith('200'))).toEqual([]);
  });
});

test('no link of any page leads nowhere where a host serves the site below its root', () => {
  const address = `https://example.github.io${inject('base')}/`;
  expect(brokenLinks(inject('dist'), address)).toEqual([]);
});
