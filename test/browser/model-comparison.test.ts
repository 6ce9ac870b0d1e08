import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const page = 'comparing-models.html';
const all: Record<string, string>[] = parse(readFileSync('data/metrics/comparison.csv'), { columns: true });
const rows = all.filter((row) => row.capture === all.at(-1)!.capture);
const ids = (lines: readonly Record<string, string>[]) => lines.map((row) => row.id);
const shown = (opened: Page) =>
  opened
    .locator('model-comparison tbody th')
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.value));

describe('the comparison of models', () => {
  test('is complete without JavaScript, in the stated order and with no button that does nothing', async () => {
    await site.visit(page, { javaScriptEnabled: false }, async (opened) => {
      expect(await shown(opened)).toEqual(ids(rows));
      expect(await opened.locator('model-comparison button').count()).toBe(0);
      const filled = await opened
        .locator('model-comparison tbody td')
        .evaluateAll(
          (cells) =>
            cells.filter((cell) => (cell as HTMLElement).dataset.value !== '' && cell.textContent === '\u2013').length,
        );
      expect(filled).toBe(0);
    });
  });

  test('sorts by keyboard: the largest first, then the smallest, and what is not known last', async () => {
    await site.visit(page, {}, async (opened) => {
      await opened.getByRole('button', { name: /^Parameters/ }).focus();
      await opened.keyboard.press('Enter');
      const size = (row: Record<string, string>) => Number(row.parameters);
      expect(await shown(opened)).toEqual(ids(rows.toSorted((a, b) => size(b) - size(a))));
      await opened.keyboard.press('Enter');
      expect(await shown(opened)).toEqual(ids(rows.toSorted((a, b) => size(a) - size(b))));
      expect(
        await opened
          .locator('model-comparison thead th[aria-sort]')
          .evaluateAll((heads) => heads.map((head) => head.getAttribute('aria-sort'))),
      ).toEqual(['ascending']);
      await opened.getByRole('button', { name: /^Score/ }).press('Enter');
      const unknown = rows.filter((row) => row.score === '').length;
      expect(unknown).toBeGreaterThan(0);
      expect((await shown(opened)).slice(-unknown).sort()).toEqual(ids(rows.filter((row) => row.score === '')).sort());
    });
  });
});
