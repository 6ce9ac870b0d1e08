import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './axe-violations.ts';
import { markLooks } from './mark-looks.ts';
import { openSite, pages, type Site } from './open-site.ts';

const schemes = ['light', 'dark'] as const;
/** In forced colours what is legible at one width is at the other. */
const views: View[] = [
  ...schemes.flatMap((colorScheme) => [320, 1280].map((width): View => ({ colorScheme, width, forced: 'none' }))),
  { colorScheme: 'dark', width: 1280, forced: 'active' },
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

describe.each(pages)('%s', (file) => {
  let opened: Awaited<ReturnType<Site['open']>>;
  let page: Page;
  beforeAll(async () => {
    opened = await site.open(file);
    page = opened.page;
  });
  afterAll(() => opened.close());

  const show = async ({ colorScheme, width, forced }: View) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, forcedColors: forced });
  };
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

  test('folds nothing away that is looked at below', async () => {
    await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    expect(await page.locator('details:not([open])').count()).toBe(0);
  });

  // Contrast is most of the work, and the same for elements that look alike: of each look one is asked. What is not
  // about colour is the same in the dark.
  test.each(views)(
    'has no axe violation, folded parts open: $colorScheme, $width px, forced colours: $forced',
    async (view) => {
      await show(view);
      expect(await page.evaluate(markLooks)).toBeGreaterThan(1);
      expect(await axeViolations(page, '[data-look]', view.colorScheme === 'light' ? 'all' : 'colours')).toEqual([]);
    },
  );

  test.each(schemes)('does not scroll sideways at 320 px, folded parts open: %s', async (colorScheme) => {
    await show({ colorScheme, width: 320, forced: 'none' });
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBe(320);
  });
});
