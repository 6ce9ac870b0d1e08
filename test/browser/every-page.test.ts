import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeViolations } from './axe-violations.ts';
import { budgets } from './budgets.ts';
import { openSite, pages, type Site } from './open-site.ts';
import { seeShifts, shiftsOf } from './see-shifts.ts';

const schemes = ['light', 'dark'] as const;
/** One width after the other: a page is laid out anew for each. In forced colours what is legible at one is at the other. */
const views: View[] = [
  ...[1280, 320].flatMap((width) => schemes.map((colorScheme): View => ({ colorScheme, width, forced: 'none' }))),
  { colorScheme: 'dark', width: 320, forced: 'active' },
];

interface View {
  colorScheme: (typeof schemes)[number];
  width: number;
  forced: 'active' | 'none';
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Pictures that a page shows as files: those near to what is seen are asked for. */
const picturesOf = (html: string) => [...html.matchAll(/<img src="?\S*?\bf\/([\w-]+)\.svg/g)].map(([, id]) => id!);

/** A page that is opened twice, on a phone and on a desk: all that can be seen of it in a browser is asked of these two. */
describe.each(pages)('%s', (file) => {
  type Opened = Awaited<ReturnType<Site['open']>>;
  let opened: Opened;
  let page: Page;
  const first = new Map<number, { requests: string[]; shifts: number; complaints: string[] }>();
  beforeAll(async () => {
    for (const width of [360, 1280]) {
      opened = await site.open(file, { viewport: { width, height: 800 } }, seeShifts);
      first.set(width, {
        shifts: await shiftsOf(opened.page),
        requests: opened.watch.requests,
        complaints: opened.watch.complaints,
      });
      if (width === 360) await opened.close();
    }
    page = opened.page;
  });
  afterAll(() => opened.close());

  const html = () => readFileSync(join(inject('dist'), file), 'utf8');
  const show = async ({ colorScheme, width, forced }: View) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, forcedColors: forced });
  };

  test('is made of nothing that its content policy refuses', () =>
    expect([...first.values()].flatMap(({ complaints }) => complaints)).toEqual([]));

  test('is markup as the standard has it where browsers forgive: its end, its icon, sizes of pictures, choices', () => {
    expect(html().trimEnd()).toMatch(/<\/html>$/);
    expect(
      html().match(/href="data:[^"]*\s[^"]*"|<(?:img|source)[^>]* height=[\d"]+\.|type=radio[^>]* autocomplete/g),
    ).toBe(null);
  });

  test.each([360, 1280])('asks for few files and moves nothing at %i px', async (width) => {
    const { shifts, requests } = first.get(width)!;
    expect(shifts).toBe(budgets.layoutShift);
    // An icon that is a file is a request too, though not one of the page: a browser with a window asks for it.
    const icons = /<link rel="?icon"? href=(?!"?data:)/.test(html()) ? 1 : 0;
    expect(requests.length + icons).toBeLessThanOrEqual(budgets.requests + picturesOf(html()).length);
  });

  test('asks for itself, the two fonts and at most a style sheet and its pictures, and for nothing elsewhere', async () => {
    await page.waitForLoadState('networkidle');
    const fonts = ['report-serif.woff2', 'report-sans.woff2'].map((font) => `${site.origin}/fonts/${font}`);
    const pictures = picturesOf(html())
      .map((id) => `${site.origin}/f/${id}.svg`)
      .filter((picture) => opened.watch.requests.includes(picture));
    const styles = opened.watch.requests.filter((request) => request.endsWith('.css'));
    expect(styles.length).toBeLessThanOrEqual(1);
    expect(opened.watch.requests.toSorted()).toEqual(
      [`${site.origin}/${file}`, ...fonts, ...styles, ...pictures].toSorted(),
    );
  });

  test('begins with a link to its text, the first stop of the keyboard', async () => {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => [
      document.activeElement?.getAttribute('href'),
      document.activeElement?.getBoundingClientRect().top,
    ]);
    expect(focused[0]).toBe('#content');
    expect(focused[1]).toBeGreaterThanOrEqual(0);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  });

  test('uses every id once', async () => {
    const ids = await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('folds nothing away that is looked at below', async () => {
    await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    expect(await page.locator('details:not([open])').count()).toBe(0);
  });

  // What is not about colour is the same in the dark.
  test.each(views)(
    'has no axe violation, folded parts open: $colorScheme, $width px, forced colours: $forced',
    async (view) => {
      await show(view);
      // The browser has the colours that it forces; what was looked at before says nothing of them.
      const asked = { coloursAlone: view.colorScheme === 'dark', isAnew: view.forced === 'active' };
      expect(await axeViolations(page, asked)).toEqual([]);
    },
  );

  test.each(schemes)('does not scroll sideways at 320 px, folded parts open: %s', async (colorScheme) => {
    await show({ colorScheme, width: 320, forced: 'none' });
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(320);
  });
});
