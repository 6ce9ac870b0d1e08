import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { firstScreenOf, wordsOf } from './page-words.ts';
import { siteBuilt } from './site-built.ts';

/** The cover and the five chapters: what is read from the first to the last page. */
const pages = ['index', 'models', 'apps', 'tasks', 'tried', 'methods'];
/** Words of ours and of the trade that a newcomer must not meet first; the glossary has them. */
const notFirst =
  /\bcaptures?\b|\bin scope\b|pipeline_tag|\bframes?\b|Cliff.s delta|\badjusted p|negative control|\bmatcher\b|\bfolded\b|\bgated\b|\bSDKs?\b/i;

let dist = '';
const fileOf = (page: string) => join(dist, `${page}.html`);

beforeAll(async () => {
  dist = await siteBuilt();
});

describe('the report is short, and begins in plain words', () => {
  test('the cover and the five chapters have at most 9,000 words together', () => {
    const words = Object.fromEntries(pages.map((page) => [page, wordsOf(fileOf(page))]));
    const all = Object.values(words).reduce((sum, each) => sum + each, 0);
    expect(all, JSON.stringify(words)).toBeLessThanOrEqual(9000);
  });

  test.each(pages)('%s has no word of the trade before its first figure', (page) => {
    const screen = firstScreenOf(fileOf(page));
    expect(screen.length).toBeGreaterThan(100);
    expect(notFirst.exec(screen)?.[0]).toBeUndefined();
  });

  test('the ledger of all claims is at most 40 KB compressed', () => {
    expect(gzipSync(readFileSync(fileOf('ledger')), { level: 9 }).length).toBeLessThanOrEqual(40 * 1024);
  });
});
