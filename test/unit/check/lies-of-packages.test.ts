import { describe, expect, test } from 'vitest';
import { madeUpRow, type MadeUpRow } from '../../made-up-row.ts';
import { captures, problemsWith, tells } from './lie.ts';
import { fill, where } from './row-lies.ts';

// No capture that is committed asked a package index: rows of our own, of which a capture of 2022 cannot have seen more.
const capture = captures.find(({ manifest }) => manifest?.seen.startsWith('2022'))!;

describe('what a package index knows', () => {
  const found = {
    package: 'torch',
    spaces: 3,
    index: 'found',
    latest: '1.9',
    latest_released: '2021-06-15',
    releases: 30,
  } as const;
  const problemsOf = (more: MadeUpRow<'captures', 'packages'>) =>
    problemsWith(capture, 'packages', [madeUpRow('captures', 'packages', { ...found, ...more })]).filter((problem) =>
      /^packages\.csv:2: (?!spaces)/.test(problem),
    );
  test('of a package has no problem as it should be', () => expect(problemsOf({})).toEqual([]));
  test.each<[MadeUpRow<'captures', 'packages'>, string]>([
    [{ latest_released: null }, 'latest_released: expected something, as latest does'],
    [{ latest: null, latest_released: null }, 'latest: expected one of its releases'],
    [{ releases: 0 }, 'latest: expected nothing without releases'],
    [{ releases: null }, 'releases: expected a number'],
    [{ index: 'missing' }, 'releases: expected nothing of what is missing'],
    [{ latest_released: '2029-01-01' }, 'latest_released: expected a day up to 2022'],
  ])('of a package with %j is told', (more, what) => expect(problemsOf(more).join('\n')).toContain(what));
});

describe('what a package index knows of a version', () => {
  const found = {
    package: 'torch',
    version: '1.9',
    spaces: 3,
    index: 'found',
    released: '2021-06-15',
    yanked: false,
    days_behind: 90,
    releases_behind: 2,
  } as const;
  const problemsOf = (more: MadeUpRow<'captures', 'package-versions'>) =>
    problemsWith(capture, 'package-versions', [
      madeUpRow('captures', 'package-versions', { ...found, ...more }),
    ]).filter((problem) => /^package-versions\.csv:2: (?!spaces)/.test(problem));
  test('has no problem as it should be', () => expect(problemsOf({})).toEqual([]));
  test.each<[MadeUpRow<'captures', 'package-versions'>, string]>([
    [{ yanked: null }, 'yanked: expected a value of what the index has'],
    [{ releases_behind: 0 }, 'days_behind: expected 0 behind no release'],
    [{ released: '2029-01-01' }, 'released: expected a day up to 2022'],
  ])('with %j is told', (more, what) => expect(problemsOf(more).join('\n')).toContain(what));
});

tells('spaces', [
  ['a hash that is none', fill('app_hash', 'other'), /app_hash: expected 16 hex digits/],
  [
    'a hash of no lines',
    where((row) => row.app_lines === null, fill('app_hash', '0123456789abcdef')),
    /app_lines: expected the lines of which app_hash is/,
  ],
]);

test('a loss of one of the two sides of use is told', () => {
  const left = capture.table('space-use')!.rows.filter(({ side }) => side !== 'model');
  expect(problemsWith(capture, 'space-use', left)).toContain(
    'space-use.csv: expected a row of side model, received none',
  );
});

test('a capture has no more models than its options ask for, and by what they ask', () => {
  const listed = captures.find((each) => each.manifest?.options.count !== undefined && each.table('model-ranks'))!;
  const { rows } = listed.table('model-ranks')!;
  const options = (more: Record<string, unknown>) =>
    problemsWith(
      { ...listed, manifest: { ...listed.manifest!, options: { ...listed.manifest!.options, ...more } as never } },
      'model-ranks',
      rows,
    ).join('\n');
  expect(options({ count: 3 })).toMatch(/rank: expected at most 3 as manifest\.json has options\.count/);
  expect(options({ by: 'tag' })).toMatch(/by: expected tag as manifest\.json has options\.by/);
  expect(options({ sort: 'likes' })).toMatch(/sort: expected likes as manifest\.json has options\.sort/);
});
