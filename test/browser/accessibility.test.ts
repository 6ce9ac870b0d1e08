import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, pages, type Site } from './open-site.ts';

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const widths = [320, 1280];
const schemes = ['light', 'dark'] as const;
const views = widths.flatMap((width) => schemes.map((colorScheme) => ({ width, colorScheme })));

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(pages)('%s', (page) => {
  test.each(views)(
    'has no axe violation, folded parts open: $colorScheme, $width px',
    async ({ width, colorScheme }) => {
      const violations = await site.visit(page, { viewport: { width, height: 800 }, colorScheme }, async (opened) => {
        await opened
          .locator('details')
          .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
        await opened.evaluate(axeSource);
        return opened.evaluate(async () => {
          const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
          return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
        });
      });
      expect(violations).toEqual([]);
    },
  );

  test.each(schemes)('does not scroll sideways at 320 px, folded parts open: %s', async (colorScheme) => {
    const width = await site.visit(page, { viewport: { width: 320, height: 640 }, colorScheme }, async (opened) => {
      await opened.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      return opened.evaluate(() => document.scrollingElement?.scrollWidth);
    });
    expect(width).toBe(320);
  });

  test('begins with a link to its text, the first stop of the keyboard', async () => {
    const focused = await site.visit(page, {}, async (opened) => {
      await opened.keyboard.press('Tab');
      return opened.evaluate(() => [
        document.activeElement?.getAttribute('href'),
        document.activeElement?.getBoundingClientRect().top,
      ]);
    });
    expect(focused[0]).toBe('#content');
    expect(focused[1]).toBeGreaterThanOrEqual(0);
  });
});
