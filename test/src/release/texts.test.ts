import { readFileSync } from 'node:fs';
import packageJson from '../../../package.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { folders } from '../../../data/schema/folders.ts';
import { changes } from '../../../src/content/changelog.ts';
import { allCharts } from '../../../src/figure/all-charts.ts';
import { atomFeed } from '../../../src/release/atom-feed.ts';
import { citationCff } from '../../../src/release/citation-cff.ts';
import { claimFiguresBeside } from '../../../src/release/claim-figures-beside.ts';
import { homeOf } from '../../../src/release/home-of.ts';
import { dataAddresses } from '../../../src/release/data-addresses.ts';
import { headlineNumbers } from '../../../src/release/headline-numbers.ts';
import { jsonAddresses, pageList } from '../../../src/release/listed-pages.ts';
import { nameUuid } from '../../../src/release/name-uuid.ts';
import { robots, sitemap } from '../../../src/release/sitemap.ts';
import { report } from '../../../src/site/report.ts';
import { madeUpRow } from '../../made-up-row.ts';

describe('the changelog', () => {
  test('has its entries newest first, each with an id of its own and an instant', () => {
    expect(changes.map(({ at }) => at)).toEqual(
      changes
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
    for (const { at } of changes) expect(new Date(at).toISOString()).toBe(at.replace('Z', '.000Z'));
  });
  test('names tables that there are', () => {
    const known = Object.entries(folders).flatMap(([kind, { tables }]) => tables.map(({ name }) => `${kind}/${name}`));
    const named = changes.flatMap(({ tables }) =>
      tables.map((path) => path.replace(/^(\w+)\/[^/]+\/([^/]+)$/, '$1/$2')),
    );
    expect(named.filter((path) => !known.includes(path))).toEqual([]);
  });
});

test('an entry of the feed keeps its id wherever the site stands, and its text is escaped', () => {
  const change = { ...changes[0]!, id: 'x', title: 'a < b & c', text: ['<p>'], at: '2026-11-29T10:00:00Z' };
  const about = { title: 'Data', subtitle: 'News', author: 'We' };
  const here = atomFeed({ ...about, home: undefined }, [change]);
  const there = atomFeed({ ...about, home: 'https://example.org/r/' }, [change]);
  expect(there.replaceAll('https://example.org/r/', '')).toBe(here);
  expect(here).toContain(`<id>urn:uuid:${nameUuid('changelog/x')}</id>`);
  expect(here).toContain('<title>a &lt; b &amp; c</title>');
  expect(here).toContain('&lt;p&gt;&amp;lt;p&amp;gt;&lt;/p&gt;');
  expect(nameUuid('changelog/x')).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test('a sitemap has absolute addresses, and robots.txt names it only where the site knows its own', () => {
  const home = homeOf(new URL('https://example.org'), '/r');
  expect(home).toBe('https://example.org/r/');
  expect(homeOf(undefined, '/r')).toBeUndefined();
  expect(sitemap(['index.html', 'f/a/index.html', '404.html', 'x.html'], home!).match(/<loc>.*?<\/loc>/g)).toEqual([
    '<loc>https://example.org/r/</loc>',
    '<loc>https://example.org/r/f/a/</loc>',
    '<loc>https://example.org/r/x.html</loc>',
  ]);
  expect(robots(home)).toContain('Sitemap: https://example.org/r/sitemap.xml');
  expect(robots(undefined)).not.toContain('Sitemap');
});

test('CITATION.cff of the repository is that of the site, but for the address and the day', () => {
  const changed = changes[0]!.at;
  const made = citationCff({ title: `${report.title}: data`, version: packageJson.version, changed });
  expect(readFileSync('CITATION.cff', 'utf8')).toBe(made);
});

test('pages and addresses are listed where their files are there', () => {
  expect(pageList(['./tasks.astro', './x.astro']).map(({ address }) => address)).toEqual(['tasks.html']);
  expect(jsonAddresses(['./f/[id].json.ts', './headlines.json.ts']).map(({ address }) => address)).toEqual([
    'headlines.json',
    'f/<id>.json',
  ]);
});

test('the figures beside a claim are those of its section', () => {
  const body = '<Figure chart="a" />\n## One\n<Claim id="x" />\n<Figure chart="b" />\n## Two\n<Claim id="y" />';
  expect([...claimFiguresBeside([{ body }])]).toEqual([
    ['x', ['b']],
    ['y', []],
  ]);
});

test('a headline number is that of the newest whole listing, and every listing is in its series', () => {
  const row = (capture: string, population: 'whole' | 'top', value: number) =>
    madeUpRow('history', 'headlines', {
      capture,
      seen: capture,
      kind: 'models',
      measure: 'without-licence',
      population,
      n: 1000,
      value,
      unit: 'share',
    });
  const [number] = headlineNumbers(
    [row('2022-02-15', 'whole', 0.5), row('2024-07-11', 'whole', 0.622), row('2025-03-21', 'top', 0.1)],
    'data/history/headlines.parquet',
  );
  expect(number).toMatchObject({
    id: 'models-without-licence',
    sentence: '62.2% of all models stated no licence, in the listing of July 2024 (1,000 models).',
    value: 0.622,
    population: 'all models',
    seen: '2024-07-11',
  });
  expect(number!.series.map(({ seen, whole }) => [seen, whole])).toEqual([
    ['2022-02-15', true],
    ['2024-07-11', true],
    ['2025-03-21', false],
  ]);
  expect(headlineNumbers([], '')).toEqual([]);
});

test('what a hundredth holds is no headline where it is fewer than ten repositories', () => {
  const row = (capture: string, n: number) =>
    madeUpRow('history', 'headlines', {
      capture,
      seen: capture,
      kind: 'spaces',
      measure: 'likes-top-1',
      n,
      value: 0.4,
    });
  expect(headlineNumbers([row('2026-08-06', 123)], '')).toEqual([]);
  const [number] = headlineNumbers([row('2024-07-11', 1000), row('2026-08-06', 123)], '');
  expect(number!.series.map(({ n }) => n)).toEqual([1000]);
});

test('every figure that llms.txt gives as an example is there', () => {
  const named = dataAddresses.flatMap(({ example = '' }) =>
    [...example.matchAll(/f\/([\w-]+)\.json/g)].map(([, id]) => id!),
  );
  expect(named.filter((id) => !allCharts.has(id))).toEqual([]);
});
