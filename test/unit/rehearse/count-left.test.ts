import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countLeft, leftOf } from '../../../scripts/rehearse/count-left.ts';

const left = (main: string) =>
  leftOf(`<header><p>2020-01-01</p></header><main>${main}</main>`, '2026-08-29').map(
    ({ why, text }) => `${why}: ${text}`,
  );

test('a passage that says what is not known, or waits for a crawl, is left', () => {
  expect(
    left('<p>Sizes are not known.</p><ul><li>A live  crawl asks.</li><li>Known.</li></ul><h2>What is not known</h2>'),
  ).toEqual(['unknown: Sizes are not known.', 'unknown: A live crawl asks.', 'unknown: What is not known']);
});

test('what a component prints in place of something is left, in a figure or a claim as well, whatever its words', () => {
  expect(
    left(
      '<figure><p class="unknown">Nothing to draw.</p></figure><p class="claim" data-verdict="cannot be judged">Is it?</p>' +
        '<p class="claim" data-verdict="cannot be told">Too few.</p><p class="unknown">It is not known.</p>',
    ),
  ).toEqual(['unknown: Nothing to draw.', 'unknown: Is it?', 'unknown: It is not known.']);
});

test('a passage is old where its newest date is before the day: by day, by month, and as the latest capture', () => {
  expect(
    left(
      '<p>On 2026-08-22 it was so.</p><p>In July 2024 it was so.</p><p>On 4 May 2026 it was.</p>' +
        '<p>In August 2026 it is.</p><p>On 29 August 2026 it is.</p><p>In July 2024 and in August 2026.</p>' +
        '<p>Captures 2022-02-15 and latest.</p><p>No date.</p>',
    ),
  ).toEqual(['old: On 2026-08-22 it was so.', 'old: In July 2024 it was so.', 'old: On 4 May 2026 it was.']);
});

test('passages about a certain day, drawings and code are left out, and so is what stands around the text', () => {
  expect(
    left(
      '<div data-historical><p>In 2022-02-15 it was not known.</p></div><svg><text>not known</text></svg>' +
        '<pre>seen 2022-02-15</pre>',
    ),
  ).toEqual([]);
});

test('a figure or a table is a series over captures: old as a whole, and never for one of its cells', () => {
  const row = (day: string) => `<tr><td>${day}</td><td>not known</td></tr>`;
  expect(left(`<figure><table>${row('2024-07-11')}${row('2026-08-29')}</table></figure>`)).toEqual([]);
  expect(left(`<figure><table>${row('2022-02-15')}${row('2024-07-11')}</table></figure>`)).toEqual([
    'old: 2022-02-15 not known 2024-07-11 not known',
  ]);
});

test('of passages inside each other the innermost counts', () => {
  expect(left('<blockquote><p>It is not known.</p></blockquote>')).toEqual(['unknown: It is not known.']);
});

test('of pages: one of a task that is not ranked may be unknown, one that goes through captures old, a reference both', () => {
  const dist = mkdtempSync(join(tmpdir(), 'count-left-'));
  const main = '<main><p>It is not known.</p><p>In July 2024 it was so.</p></main>';
  const pages = ['apps', 'changelog', 'data-dictionary-metrics', 'ledger', 'task-few', 'task-many'];
  for (const page of pages) writeFileSync(join(dist, `${page}.html`), main);
  const lefts = countLeft(dist, '2026-08-29', new Set(['many'])).map(({ page, why }) => `${page} ${why}`);
  rmSync(dist, { recursive: true });
  expect(lefts).toEqual(['apps.html unknown', 'apps.html old', 'ledger.html unknown', 'task-many.html unknown']);
});
