import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openSite, type Site } from './open-site.ts';
import type { Watch } from './watch-page.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const dist = inject('dist');
const bytesOf = (file: string) => statSync(join(dist, file)).size;
/** Files of the site that were asked for behind the page with its fonts and styles. */
const asked = (watch: Watch) =>
  watch.requests
    .slice(1)
    .filter((request) => !/\.(?:woff2|css)$/.test(request))
    .map((request) => request.replace(`${site.origin}/`, ''));

/** Asks the look-up and waits for its answer. */
async function ask(page: Page, words: string): Promise<string> {
  await page.getByRole('searchbox', { name: 'Repository id, task or word' }).fill(words);
  await page.getByRole('button', { name: 'Look up' }).click();
  const status = page.locator('.ask-status');
  await status.filter({ hasText: words }).waitFor();
  return (await status.textContent())!;
}

describe('the look-up', () => {
  test('asks for nothing before a question, and answers one for a model in three files of 60 KB', async () => {
    await site.visit('look-up.html', {}, async (page, watch) => {
      await page.waitForLoadState('networkidle');
      expect(asked(watch)).toEqual([]);
      expect(await ask(page, 'Openai/WHISPER-large-v3')).toMatch(/answers? for Openai\/WHISPER-large-v3\.$/);
      const article = page.getByRole('article').filter({ hasText: 'automatic-speech-recognition' });
      expect(await article.getByRole('link', { name: 'openai/whisper-large-v3' }).getAttribute('href')).toBe(
        'https://huggingface.co/openai/whisper-large-v3',
      );
      expect(await article.textContent()).toMatch(/rank \d+ of [\d,]+, ahead of [\d.]+%/);
      const files = asked(watch);
      expect(files.map((file) => file.replace(/\d+/, '<n>'))).toEqual([
        'look/answer.js',
        'look/index.json',
        'look/<n>.json.gz',
      ]);
      expect(files.reduce((sum, file) => sum + bytesOf(file), 0)).toBeLessThanOrEqual(60_000);
      expect(watch.complaints).toEqual([]);
    });
  });

  test('gives the models of a dataset, and the datasets of one of them', async () => {
    await site.visit('look-up.html?q=squad_v2', {}, async (page) => {
      const models = page.getByRole('article').filter({ hasText: 'Models in top lists that use it' });
      await models.getByRole('link', { name: /squad/i }).last().click();
      await page.getByRole('heading', { name: 'Datasets that it was trained or evaluated on' }).waitFor();
      expect(await page.locator('.found a', { hasText: /squad_v2/ }).count()).toBeGreaterThan(0);
    });
  });

  test('leads on from a task, and from the beginning of a name, and searches the text for a word', async () => {
    await site.visit('look-up.html?q=text%20classification', {}, async (page, watch) => {
      await page.getByRole('link', { name: 'models for text-classification', exact: true }).waitFor();
      await ask(page, 'whisper-large');
      await page.locator('.answer').getByRole('link', { name: 'openai/whisper-large', exact: true }).waitFor();
      expect(await ask(page, 'licence')).toMatch(/^Below are the parts of this report that have most of: licence\./);
      await page.getByRole('heading', { name: 'In the text' }).waitFor();
      const links = await page
        .locator('.pages a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      const answers = await Promise.all(links.map(async (link) => (await fetch(link)).status));
      expect(new Set(answers)).toEqual(new Set([200]));
      const excerpts = await page.locator('.pages small').allTextContents();
      expect(excerpts.filter((excerpt) => !/licen[cs]/i.test(excerpt))).toEqual([]);
      expect(watch.complaints).toEqual([]);
      expect(watch.requests.every((request) => request.startsWith(site.origin))).toBe(true);
    });
  });

  test('says of an unknown id that it has none, and shows markup in a question as text', async () => {
    await site.visit('look-up.html', {}, async (page, watch) => {
      const hostile = '<img src=x onerror=alert(1)>/x';
      expect(await ask(page, hostile)).toBe(
        `No model, Space or dataset in the top lists of any listing has the id ${hostile}, and none begins so.`,
      );
      expect(await page.locator('look-up img').count()).toBe(0);
      expect(watch.complaints).toEqual([]);
    });
  });

  test('finds a row of a table of half a megabyte in parts of it', async () => {
    await site.visit('look-up.html', {}, async (page, watch) => {
      await page.getByLabel('Table').fill('captures/2024-07-11/models');
      await page.getByLabel('Key, or the beginning of it').fill('openai/whisper-large-v3');
      await page.getByRole('button', { name: 'Find rows' }).click();
      await page.getByText('One row of captures/2024-07-11/models, by id.').waitFor();
      const csv = readFileSync('data/captures/2024-07-11/models.csv', 'utf8').split('\n');
      const cells = csv.find((line) => line.startsWith('openai/whisper-large-v3,'))!.split(',');
      expect(await page.locator('.rows-answer dd').allTextContents()).toEqual(cells.map((cell) => cell || '\u2013'));
      expect(asked(watch)).toEqual([
        'look/rows.js',
        'look/tables.json',
        'look/rows/captures/2024-07-11/models.json',
        'hub-report-data.zip',
      ]);
    });
  });

  test('has files of at most 30 KB, together at most 1 MB, and a script of at most 2 KB before a question', () => {
    const sizes = readdirSync(join(dist, 'look'))
      .filter((file) => /^(?:names-)?\d+\.json\.gz$/.test(file))
      .map((file) => bytesOf(join('look', file)));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(30_000);
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(1_000_000);
    const [, script] = /<script type="module">(.*?)<\/script>/s.exec(readFileSync(join(dist, 'look-up.html'), 'utf8'))!;
    expect(Buffer.byteLength(script!)).toBeLessThan(2000);
  });
});

test('the address of a page that it replaces leads to it', async () => {
  await site.visit('model-datasets-2022-02-15.html', { javaScriptEnabled: false }, async (page) => {
    await page.waitForURL(`${site.origin}/look-up.html`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Look it up');
  });
});

describe('which model for me', () => {
  test('without JavaScript has the first five of each task', async () => {
    await site.visit('which-model.html', { javaScriptEnabled: false }, async (page) => {
      const task = page.locator('#task-text-classification');
      expect(await task.locator('li').count()).toBe(5);
      expect(await task.locator('li .more').first().textContent()).toMatch(/^memory .+; licence /);
      expect(await page.getByRole('button', { name: 'Show models' }).count()).toBe(0);
    });
  });

  test('shows models for a wish from one file, each with what says so', async () => {
    await site.visit('which-model.html', {}, async (page, watch) => {
      await page.getByLabel('Task').selectOption('text-classification');
      await page.getByLabel('Licence').selectOption('permissive');
      await page.getByLabel('Memory, GB').fill('2');
      await page.getByRole('button', { name: 'Show models' }).click();
      await page.getByText(/^5 models of text-classification/).waitFor();
      const rows = page.locator('which-model tbody tr');
      expect(await rows.count()).toBe(5);
      expect(await rows.first().textContent()).toMatch(
        /estimated: .* 2 bytes each; listing of .*declared; listing of /,
      );
      expect(asked(watch)).toEqual(['which/text-classification.json.gz']);
      expect(watch.complaints).toEqual([]);
    });
  });
});
