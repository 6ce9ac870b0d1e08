import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parseTable } from '../../data/schema/csv.ts';
import { triples } from '../../data/schema/captures/triples.ts';
import { openSite, type Site } from './open-site.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const page = 'model-datasets-2022-02-15.html';
const file = 'data/captures/2022-02-15/triples.csv';
const rows = parseTable(triples, readFileSync(file, 'utf8'), file);
const models = [...new Set(rows.map((row) => row.model as string))];
const using = new Set(
  rows
    .filter((row) => (row.dataset as string).includes('common_voice') && row.task === 'automatic-speech-recognition')
    .map((row) => row.model),
);

const shown = (opened: Page) => opened.locator('model-filter tbody:visible').count();

describe('the models of a capture with their datasets', () => {
  test('without JavaScript are all there, with their letters to jump to and without a box', async () => {
    await site.visit(page, { javaScriptEnabled: false }, async (opened) => {
      expect(await opened.getByRole('searchbox').count()).toBe(0);
      expect(await shown(opened)).toBe(models.length);
      await opened
        .getByRole('navigation', { name: 'First letters' })
        .getByRole('link', { name: 'S', exact: true })
        .click();
      expect(
        await opened.locator('h2#letter-s').evaluate((heading) => Math.round(heading.getBoundingClientRect().top)),
      ).toBeLessThan(40);
    });
  });

  test('are filtered by words in any order and either case, and the number is said', async () => {
    await site.visit(page, {}, async (opened) => {
      await opened.getByRole('searchbox', { name: 'Only models with' }).fill('Automatic-Speech COMMON_VOICE');
      const found = await shown(opened);
      expect(found).toBeGreaterThanOrEqual(using.size);
      expect(found).toBeLessThan(models.length / 2);
      expect(await opened.getByRole('status').textContent()).toBe(`${found} of ${models.length} models`);
      await opened.getByRole('searchbox').fill('');
      expect([await shown(opened), await opened.getByRole('status').textContent()]).toEqual([models.length, '']);
    });
  });

  test('are none for a word that no row has, and then no letter stands alone or leads nowhere', async () => {
    await site.visit(page, {}, async (opened) => {
      await opened.getByRole('searchbox').fill('no-such-model-anywhere');
      expect([
        await shown(opened),
        await opened.locator('model-filter h2:visible').count(),
        await opened.locator('model-filter nav a:visible').count(),
      ]).toEqual([0, 0, 0]);
      expect(await opened.getByRole('status').textContent()).toBe(`0 of ${models.length} models`);
    });
  });

  test('come with a script of at most 1.5 KB', () => {
    const [, script] = /<script type="module">(.*?)<\/script>/s.exec(readFileSync(join(inject('dist'), page), 'utf8'))!;
    expect(Buffer.byteLength(script!)).toBeLessThan(1500);
  });
});
