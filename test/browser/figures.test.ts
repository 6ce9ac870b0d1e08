import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chapterPages, openSite, pages, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** What a reader can know of each figure of the page. */
const figures = (opened: Page) =>
  opened.locator('figure.chart').evaluateAll((all) =>
    all.map((figure) => {
      const images = [...figure.querySelectorAll('svg, .whole img')].filter(
        (image) => image.getBoundingClientRect().height > 0,
      );
      const names = (images[0]?.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => figure.ownerDocument.getElementById(id)?.textContent ?? '');
      return {
        id: figure.id,
        number: figure.querySelector('.number')?.textContent ?? '',
        images: images.length,
        role: images[0]?.localName === 'img' ? 'img' : images[0]?.getAttribute('role'),
        // A picture that is a file is named by its words for who does not see it.
        names: images[0]?.localName === 'img' ? [images[0].getAttribute('alt')] : names,
        // Fonts differ by a pixel or two from one machine to another.
        cut: [...(images[0]?.querySelectorAll('text') ?? [])]
          .filter((text) => {
            const [own, whole] = [text.getBoundingClientRect(), images[0]!.getBoundingClientRect()];
            return own.width > 0 && (own.left < whole.left - 2 || own.right > whole.right + 2);
          })
          .map((text) => text.textContent),
        title: (figure.querySelector('.title')?.textContent ?? '').replace(/^\s*Figure\s\S+\s*/, '').trim(),
        sentence: figure.querySelector('.sentence')?.textContent ?? '',
        sources: [...figure.querySelectorAll('.badge')].map((badge) => badge.textContent ?? ''),
        forms: [...figure.querySelectorAll('.foot .links a')].map((link) => link.firstChild?.textContent ?? ''),
        low: [...figure.querySelectorAll('.foot a, .badge a, summary')]
          .map((target) => target.getBoundingClientRect().height)
          .filter((height) => height < 24),
        announced: Number(
          /([\d,]+) rows?$/.exec(figure.querySelector('summary')?.textContent ?? '')?.[1]?.replaceAll(',', ''),
        ),
        shown: figure.querySelectorAll('tbody tr').length,
        csv: figure.querySelector<HTMLAnchorElement>('a[download]')?.href ?? '',
      };
    }),
  );

describe.each(pages)('%s', (file) => {
  let opened: Awaited<ReturnType<Site['open']>>;
  let page: Page;
  beforeAll(async () => {
    opened = await site.open(file, { javaScriptEnabled: false });
    page = opened.page;
  });
  afterAll(() => opened.close());

  test('can be read with JavaScript off', async () => {
    const heading = await page.locator('h1').first().innerText();
    const words = (await page.locator('main').innerText()).split(/\s+/).length;
    expect(heading).not.toBe('');
    expect(words).toBeGreaterThan(15);
  });

  if (!chapterPages.includes(file)) return;

  test.each([360, 1280])(
    'shows one picture each, whole and named by its title, with sentence, listings and other forms at %i px',
    async (width) => {
      await page.setViewportSize({ width, height: 800 });
      for (const figure of await figures(page)) {
        expect(figure, figure.id).toMatchObject({ images: 1, role: 'img', cut: [] });
        expect(figure.names, figure.id).toEqual([figure.title]);
        expect(figure.sentence.length, figure.id).toBeGreaterThan(20);
        expect(figure.sources.join(), figure.id).toMatch(/(?:[A-Z][a-z]+ \d{4}|\w+ [0-9a-f]{7}) .*· \w+/s);
        expect(`${figure.sentence} ${figure.sources.join()}`, figure.id).not.toMatch(/\b20\d\d-\d\d-\d\d\b/);
        expect(figure.forms, figure.id).toEqual(['CSV', 'SVG', 'PNG', 'JSON', 'Cite', 'Link', 'Code']);
        expect(figure.low, figure.id).toEqual([]);
      }
    },
  );

  test('has its figures numbered in order, with the same rows in table twin and CSV', async () => {
    const all = await figures(page);
    const chapter = all[0]?.number.split(/[\s.]/)[1];
    expect(all.map((figure) => figure.number)).toEqual(all.map((_, index) => `Figure\u00a0${chapter}.${index + 1}`));
    for (const figure of all) {
      const response = await fetch(figure.csv);
      const text = await response.text();
      const rows = parse(text.replace(/^(?:# .*\n)+/, ''), { columns: true });
      expect(text, figure.id).toMatch(/^# /);
      expect(rows.length, figure.id).toBe(figure.announced);
      expect(figure.shown, figure.id).toBe(Math.min(6, rows.length));
    }
  });

  test('can be read on paper: folded parts open, long tables left to the CSV, the wide drawing, no navigation', async () => {
    await page.emulateMedia({ media: 'print' });
    const sizes = await page.evaluate(() => {
      const heights = (selector: string) =>
        [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect().height > 0);
      return {
        twins: heights('details.twin:not(.long) table'),
        long: heights('details.long'),
        cite: heights('.cite pre'),
        wide: heights('.wide svg, .whole img'),
        narrow: heights('.narrow svg'),
        nav: heights('nav.turn, header.site nav, .foot .links'),
      };
    });
    for (const kind of ['twins', 'cite', 'wide'] as const) expect(sizes[kind].every(Boolean), kind).toBe(true);
    for (const kind of ['long', 'narrow', 'nav'] as const) expect(sizes[kind].some(Boolean), kind).toBe(false);
  });
});
