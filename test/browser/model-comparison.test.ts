import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const page = 'comparing.html';
/** Values of the column with this heading in the first table that has it, in the order shown; '' where unknown. */
const column = (opened: Page, heading: string) =>
  opened.locator('model-comparison table').evaluateAll((tables, name) => {
    const headings = (table: Element) => [...table.querySelectorAll('thead th')].map((head) => head.textContent ?? '');
    const table = tables.find((each) => headings(each).some((text) => text.trim().startsWith(name)))!;
    const at = headings(table).findIndex((text) => text.trim().startsWith(name));
    return [...table.querySelectorAll('tbody tr')].map((row) => (row.children[at] as HTMLElement).dataset.value ?? '');
  }, heading);

describe('the comparison of models', () => {
  test('is complete without JavaScript, with no button that does nothing and each model a link to the Hub', async () => {
    await site.visit(page, { javaScriptEnabled: false }, async (opened) => {
      expect(await opened.locator('model-comparison button').count()).toBe(0);
      const links = opened.locator('model-comparison td:first-child a');
      expect(await links.count()).toBeGreaterThan(50);
      expect(
        await links.evaluateAll(
          (all) => all.filter((link) => link.getAttribute('rel') !== 'nofollow noopener noreferrer').length,
        ),
      ).toBe(0);
      const hidden = await opened
        .locator('model-comparison tbody td')
        .evaluateAll(
          (cells) =>
            cells.filter((cell) => (cell as HTMLElement).dataset.value !== '' && cell.textContent === '\u2013').length,
        );
      expect(hidden).toBe(0);
    });
  });

  test('sorts by keyboard: the largest first, then the smallest, and what is not known last', async () => {
    await site.visit(page, {}, async (opened) => {
      const known = (values: readonly string[]) => values.filter((value) => value !== '').map(Number);
      const button = opened.getByRole('button', { name: /^Parameters/ }).first();
      await button.focus();
      await opened.keyboard.press('Enter');
      const down = await column(opened, 'Parameters');
      expect(known(down)).toEqual(known(down).toSorted((a, b) => b - a));
      await opened.keyboard.press('Enter');
      const up = await column(opened, 'Parameters');
      expect(known(up)).toEqual(known(down).toReversed());
      expect(up.slice(known(up).length).every((value) => value === '')).toBe(true);
    });
  });
});
