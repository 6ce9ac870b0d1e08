import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readChapters } from '../../../scripts/diff/read-chapters.ts';
import { csv, factsOf } from './facts-of.ts';

/** A site of these files. */
function siteOf(files: Readonly<Record<string, string>>): string {
  const src = mkdtempSync(join(tmpdir(), 'diff-src-'));
  onTestFinished(() => rmSync(src, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(src, path)), { recursive: true });
    writeFileSync(join(src, path), text);
  }
  return src;
}

const SITE = {
  'content/report/01-second.mdx': `---\ntitle: "The second"\n---\n<Value of="concentration" /> <Claim id="b" />\n`,
  'content/report/00-first.mdx': `---\ntitle: The first\n---\nimport Own from '../../components/Own.astro';\n\n<Figure chart="drawn" />\n<Claim id="a" />\n`,
  'charts/drawn.ts': `export const rows = data.metricTable('space-sizes');`,
  'components/Own.astro': `const rows = metricTable("top-twenty");`,
};
const sized = (n: number, median: number | '') => ({
  capture: 'latest',
  group: 'all',
  value: '',
  measure: 'files',
  n,
  median,
});
const claim = (id: string, effect: number) => ({
  claim: id,
  verdict: 'holds',
  sentence: 'x',
  effect_name: 'x',
  effect,
});
const files = (n: number) => ({
  'metrics/concentration.csv': csv({ capture: 'latest', kind: 'x', by: 'x', task: 'x', measure: 'x', n }),
  'metrics/space-sizes.csv': csv(sized(n, n === 1 ? 5 : '')),
  'metrics/published.csv': csv({ figure: `x${n}` }),
  'metrics/claims.csv': csv(claim('a', n), claim('b', n), claim('c', n)),
});

test('a chapter names what its text, its charts and its components name', () => {
  expect(readChapters(siteOf(SITE))).toMatchObject([
    {
      slug: 'first',
      title: 'The first',
      names: new Set(['drawn', 'a', 'space-sizes', 'top-twenty']),
    },
    { slug: 'second', title: 'The second', claims: new Set(['b']) },
  ]);
  expect(readChapters(join(tmpdir(), 'no-such-site'))).toEqual([]);
});

test('metrics are summed up by the first chapter that names them, claims by the one that prints them', () => {
  const { chapters } = factsOf(files(1), files(3), { chapters: readChapters(siteOf(SITE)) });
  const sums = chapters.map(({ chapter, metrics }) => [
    chapter,
    Object.fromEntries(metrics.map(({ metric, ...counts }) => [metric, Object.values(counts)])),
  ]);
  // Figures that changed, came and went; rows changed, added and removed.
  expect(sums).toEqual([
    ['first', { claims: [1, 0, 0, 1, 0, 0], 'space-sizes': [1, 0, 1, 1, 0, 0] }],
    ['second', { claims: [1, 0, 0, 1, 0, 0], concentration: [1, 0, 0, 1, 0, 0] }],
    ['', { claims: [1, 0, 0, 1, 0, 0], published: [0, 0, 0, 0, 1, 1] }],
  ]);
});

test('a figure of many comes before one of few, a share by its points', () => {
  const row = (task: string, n: number, gini: number) => ({
    capture: 'latest',
    kind: 'x',
    by: 'x',
    task,
    measure: 'x',
    n,
    gini,
  });
  const rows = (...all: ReturnType<typeof row>[]) => ({ 'metrics/concentration.csv': csv(...all) });
  const { chapters } = factsOf(
    rows(row('few', 1, 0.5), row('many', 1000, 0.5)),
    rows(row('few', 2, 0.5), row('many', 1500, 0.5)),
  );
  expect(chapters[0]!.moves.map(({ key }) => key.split(' · ')[3])).toEqual(['many', 'few']);
});

test('what stands at a rank is compared with itself, not with what stood there before', () => {
  const used = (rank: number, dataset: string, models: number) => ({ capture: 'latest', rank, dataset, models });
  const { chapters } = factsOf(
    { 'metrics/dataset-use.csv': csv(used(1, 'd/a', 9), used(2, 'd/b', 5)) },
    { 'metrics/dataset-use.csv': csv(used(1, 'd/b', 6), used(2, 'd/a', 4)) },
  );
  expect(chapters[0]!.moves.map(({ key, old, new: now }) => [key, old, now])).toEqual([
    ['latest · d/a', 9, 4],
    ['latest · d/b', 5, 6],
  ]);
});
