import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { budgets } from './budgets.ts';
import { chapterPages, openSite, pages, type Site } from './open-site.ts';
import { watchPage } from './watch-page.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const content = 'src/content/report';
/** Pages of `kind: chapter`. */
const chapters = readdirSync(content)
  .filter((file) => /^kind: chapter$/m.test(readFileSync(join(content, file), 'utf8')))
  .map((file) => file.replace(/^\d+-|\.mdx$/g, ''))
  .map((slug) => `${slug}.html`);
const bytesOf = (file: string) => readFileSync(join(inject('dist'), file));
const files = readdirSync(inject('dist'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(inject('dist').length + 1));

test.each(chapters)(
  `the chapter %s weighs at most ${budgets.chapterBytes} bytes compressed, figures included`,
  (page) => expect(gzipSync(bytesOf(page)).length).toBeLessThanOrEqual(budgets.chapterBytes),
);

test.each(chapterPages.filter((page) => !chapters.includes(page)))(
  `%s weighs at most ${budgets.appendixBytes} bytes compressed`,
  (page) => expect(gzipSync(bytesOf(page)).length).toBeLessThanOrEqual(budgets.appendixBytes),
);

test(`the fonts weigh at most ${budgets.fontBytes} bytes together`, () => {
  const fonts = files.filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
  expect(fonts).toHaveLength(2);
  expect(fonts.reduce((sum, file) => sum + bytesOf(file).length, 0)).toBeLessThanOrEqual(budgets.fontBytes);
});

test(`the folder is at most ${budgets.siteBytes} bytes without the program of the demo`, () => {
  const own = files.filter((file) => !file.startsWith('encoders/'));
  const sizes = own.map((file) => statSync(join(inject('dist'), file)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budgets.siteBytes);
});

describe.each(pages)('%s', (file) => {
  test(`has at most ${budgets.scriptBytes} bytes of script before anything is asked for`, () => {
    const scripts = [
      ...bytesOf(file)
        .toString()
        .matchAll(/<script(?![^>]*application\/(?:ld\+)?json)[^>]*>(.*?)<\/script>/gs),
    ];
    const inside = scripts.reduce((sum, [, text = '']) => sum + text.length, 0);
    const loaded = scripts.flatMap(([tag]) => /^<script[^>]*\ssrc="([^"]+)"/.exec(tag)?.[1] ?? []);
    const outside = loaded.reduce((sum, address) => sum + bytesOf(join(file, '..', address)).length, 0);
    expect(inside + outside).toBeLessThanOrEqual(budgets.scriptBytes);
  });

  test.each([360, 1280])(`asks for at most ${budgets.requests} files and moves nothing at %i px`, async (width) => {
    // A context of its own: nothing is kept from another page.
    const context = await site.browser.newContext({ viewport: { width, height: 800 } });
    const watch = await watchPage(context);
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { shifts: number };
      seen.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shifts += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${site.origin}/${file}`);
    const shifts = await page.evaluate(async () => {
      await document.fonts.ready;
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      return (globalThis as unknown as { shifts: number }).shifts;
    });
    await context.close();
    expect(shifts).toBe(budgets.layoutShift);
    // An icon that is a file is a request too, though not one of the page: a browser with a window asks for it.
    const icons = /<link rel="?icon"? href=(?!"?data:)/.test(bytesOf(file).toString()) ? 1 : 0;
    expect(watch.requests.length + icons).toBeLessThanOrEqual(budgets.requests);
  });
});
