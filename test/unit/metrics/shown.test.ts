import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { metricTables } from '../../../data/schema/metrics/index.ts';
import { claims } from '../../../scripts/claims/index.ts';

/** Why a metric stays that nothing shows or rests on, by its name. None does now. */
const REASONS: Readonly<Record<string, string>> = {};

/** Charts that no chapter, appendix or page shows beside their own, `f/<id>/`. None is there now. */
const ALONE: readonly string[] = [];

/** Text of every file below src with one of these endings. */
function textsOf(...endings: string[]): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => readFileSync(`src/${file}`, 'utf8'));
}

/** What a pattern catches in the texts, each once. */
function named(texts: readonly string[], pattern: RegExp): Set<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!)));
}

const pages = textsOf('.mdx', '.astro');
const charts = readdirSync('src/charts').map((file) => file.replace(/\.ts$/, ''));

describe('nothing is computed or drawn for nobody', () => {
  test('every chart is a figure of a chapter, an appendix or a page', () => {
    const shown = named(pages, /<Figure\s+chart="([^"]+)"/g);
    expect(charts.filter((chart) => !shown.has(chart))).toEqual(ALONE);
  });

  test('every metric is read by a page, a chart or a claim, which the ledger prints, or has a reason', () => {
    const readers = new Set([
      ...named(pages, /<Value\s[^>]*?\bof="([^"]+)"/g),
      ...named(textsOf('.mdx', '.astro', '.ts'), /\bmetricTable\(\s*'([^']+)'/g),
      ...claims.flatMap(({ restsOn }) => restsOn),
    ]);
    const unread = metricTables.map(({ name }) => name).filter((name) => !readers.has(name));
    expect(unread).toEqual(Object.keys(REASONS));
  });
});
