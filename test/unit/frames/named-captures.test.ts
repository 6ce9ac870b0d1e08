import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isFrameName } from '../../../frames/frame-rules.ts';
import { claims } from '../../../scripts/claims/index.ts';

const ROOMS = ['src/content', 'src/charts', 'src/components', 'src/pages', 'scripts/claims', 'scripts/metrics'];
/** What was published and corrected, each on its day: a record that no refresh changes. */
const CHANGELOG = new Set([
  'src/content/changelog.ts',
  'src/content/earlier-changes.ts',
  'src/content/recomputed-changes.ts',
  'src/content/card-changes.ts',
  'src/content/first-changes.ts',
]);
/** A series follows the capture that is written anew each week by its name. */
const SERIES = 'scripts/metrics/history-series.ts';
const filesOf = (folders: readonly string[]) =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|astro|mdx)$/.test(name))
      .map((name) => join(folder, name)),
  );

describe('what is written of the Hub', () => {
  test('names no day and no capture: it asks for one by a rule', () => {
    const files = filesOf(ROOMS).filter((file) => !CHANGELOG.has(file));
    const found = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          /\b20\d\d-\d\d-\d\d\b/.test(line) || (/['"]latest['"]/.test(line) && file !== SERIES)
            ? [`${file}:${at + 1}`]
            : [],
        ),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  test('and only the rules know a capture by its day', () => {
    const dated = filesOf(['src', 'scripts/claims', 'scripts/metrics', 'method', 'frames']).filter(
      (name) => !CHANGELOG.has(name) && /['"]20\d\d-[01]\d-[0-3]\d['"]/.test(readFileSync(name, 'utf8')),
    );
    // The breaks of the platform are days of their own, so are those on which others counted, and so is the first day of
    // which the Hub knows that something was made.
    expect(dated.sort()).toEqual([
      'frames/frame-rules.ts',
      'method/figures-on-cards.ts',
      'method/figures-on-downloads.ts',
      'method/figures-on-the-hub.ts',
      'method/platform-breaks.ts',
      'src/look/repository-facts.ts',
    ]);
  });

  test('and the rules that a claim names in its words are there', () => {
    const named = claims.flatMap(({ id, sentence, otherwise, unsure = '', predicate }) =>
      [sentence, otherwise, unsure, predicate].flatMap((words) =>
        [...words.matchAll(/\{(?!(?:share|number) \d+\})([^}]*)\}/g)].map(
          ([, inside = '']) => [id, ...inside.split(' ')] as const,
        ),
      ),
    );
    const wrong = named.filter(
      ([, what = '', rule = '']) =>
        !['when', 'models', 'spaces', 'datasets', 'apps'].includes(what) || !isFrameName(rule),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});
