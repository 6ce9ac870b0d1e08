import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { easeParts } from '../../method/ease-parts.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const page = 'ease-index.html';
/** The page weighs the newest listing of all models: the newest capture that the metrics call whole. */
const tableOf = (name: string): Record<string, string>[] =>
  parse(readFileSync(`data/metrics/${name}.csv`), { columns: true });
const whole = tableOf('captures').filter((row) => row.models_population === 'whole');
const newest = whole.sort((a, b) => (a.seen! < b.seen! ? -1 : 1)).at(-1)!.capture;
const parts = tableOf('ease-parts').filter((row) => row.capture === newest);

/** The order that the weights give, computed from the committed table: `rank task`. */
function orderBy(weights: Record<string, number>): string[] {
  const means = [...Map.groupBy(parts, (row) => row.task!)].map(([task, own]) => {
    const known = own.filter((row) => row.share !== '' && weights[row.part!] !== undefined);
    const sum = known.reduce((total, row) => total + Number(row.share) * weights[row.part!]!, 0);
    return { task, mean: sum / known.reduce((total, row) => total + weights[row.part!]!, 0) };
  });
  const sorted = means.sort((a, b) => (Math.abs(b.mean - a.mean) > 1e-9 ? b.mean - a.mean : a.task < b.task ? -1 : 1));
  return sorted.map(
    ({ task, mean }) => `${1 + sorted.filter((other) => other.mean > mean + 1e-9).length} ${task} ${mean.toFixed(3)}`,
  );
}

const shown = (opened: Page) =>
  opened.locator('ease-weights tbody tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...(row as HTMLTableRowElement).cells]
        .slice(0, 3)
        .map((cell) => cell.textContent)
        .join(' '),
    ),
  );
const known = [...new Set(parts.filter((row) => row.share !== '').map((row) => row.part!))];
const labels = new Map<string, string>(easeParts.map(({ name, label }) => [name, label]));
const equal = Object.fromEntries(known.map((part) => [part, 5]));

describe('the weights of the ease index', () => {
  test('without JavaScript have no controls, and the table stands in the order of equal weights', async () => {
    await site.visit(page, { javaScriptEnabled: false }, async (opened) => {
      expect(await opened.locator('ease-weights form').isVisible()).toBe(false);
      expect(await shown(opened)).toEqual(orderBy(equal));
    });
  });

  test('begin equal, with a control and a label for every known part', async () => {
    await site.visit(page, {}, async (opened) => {
      for (const part of known)
        expect(await opened.getByRole('slider', { name: labels.get(part)!, exact: true }).inputValue()).toBe('5');
      expect(await opened.getByRole('slider').count()).toBe(known.length);
      expect(await shown(opened)).toEqual(orderBy(equal));
    });
  });

  test('moved by keyboard put the tasks in the order of the new mean, say so, and go back on reset', async () => {
    await site.visit(page, {}, async (opened) => {
      await opened.getByRole('slider', { name: 'Licence' }).focus();
      for (const key of ['End', 'ArrowLeft']) await opened.keyboard.press(key);
      await opened.keyboard.press('Tab');
      await opened.keyboard.press('Home');
      const moved = orderBy({ ...equal, licence: 9, library: 0 });
      expect(moved).not.toEqual(orderBy(equal));
      expect(await shown(opened)).toEqual(moved);
      const weights = known.map((part) => (part === 'licence' ? '9' : part === 'library' ? '0' : '5'));
      expect((await opened.locator('ease-weights .weight').allTextContents()).sort()).toEqual(weights.sort());
      const task = (line: string | undefined) => line!.split(' ')[1];
      expect(await opened.getByRole('status').textContent()).toBe(
        `First ${moved.slice(0, 3).map(task).join(', ')}; last ${task(moved.at(-1))}.`,
      );
      await opened.getByRole('button', { name: 'Equal weights' }).focus();
      await opened.keyboard.press('Enter');
      expect(await shown(opened)).toEqual(orderBy(equal));
      expect(await opened.getByRole('slider', { name: 'Licence' }).inputValue()).toBe('5');
    });
  });

  test('all at 0 give no order, and say so', async () => {
    await site.visit(page, {}, async (opened) => {
      for (const slider of await opened.getByRole('slider').all()) {
        await slider.focus();
        await opened.keyboard.press('Home');
      }
      expect((await shown(opened)).every((line) => /^– \S+ –$/.test(line))).toBe(true);
      expect(await opened.getByRole('status').textContent()).toBe('All weights are 0: there is no order.');
    });
  });

  test('ask for nothing from the network', async () => {
    await site.visit(page, {}, async (opened, { requests }) => {
      await opened.getByRole('slider').first().focus();
      await opened.keyboard.press('End');
      await opened.waitForTimeout(200);
      // Pictures of the page are asked for as they come into view.
      const others = requests.filter((request) => !/\.(?:woff2|css)$|\/f\/[^/]+\.svg$/.test(request));
      expect(others).toEqual([`${site.origin}/${page}`]);
    });
  });
});
