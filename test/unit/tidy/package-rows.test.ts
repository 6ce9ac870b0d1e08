import type { RowIn } from '../../../data/schema/folders.ts';
import { describe, expect, test } from 'vitest';
import { packages } from '../../../data/schema/captures/packages.ts';
import { packageVersions } from '../../../data/schema/captures/package-versions.ts';
import { formatTable, parseTable } from '../../../data/schema/csv.ts';
import type { PackageAnswer } from '../../../scripts/records/package-answer.ts';
import { packageNames, packageRows } from '../../../scripts/tidy/package-rows.ts';

const need = (space: string, name: string, specifier: string | null): RowIn<'captures', 'space-packages'> => ({
  space,
  package: name,
  specifier,
  pin: specifier === null ? 'none' : specifier.startsWith('==') ? 'exact' : 'range',
});
const found = (...releases: [string, string, boolean?][]): PackageAnswer => ({
  state: 'found',
  releases: releases.map(([version, day, yanked = false]) => ({ version, released: `${day}T00:00:00.000Z`, yanked })),
});
const torch = found(
  ['1.9', '2021-06-15'],
  ['2.0.0', '2023-03-15'],
  ['1.10.0', '2021-10-21'],
  ['2.0.1', '2023-05-08'],
  ['2.1.0rc1', '2023-09-01'],
  ['2.0.2', '2023-06-01', true],
  ['2.1.0', '2023-10-04'],
);
const rowsOf = (rows: ReturnType<typeof need>[], answers: Record<string, PackageAnswer>, seen = '2023-09-30') =>
  packageRows(rows, new Map(Object.entries(answers)), seen);
const versionsOf = (...specifiers: string[]) =>
  rowsOf(
    specifiers.map((specifier, n) => need(`a/${n}`, 'torch', specifier)),
    { torch },
  ).packageVersions;

describe('the latest release', () => {
  test('is the highest final version of that day that was not withdrawn, whatever came after', () => {
    expect(rowsOf([need('a/1', 'torch', null)], { torch }).packages).toEqual([
      {
        package: 'torch',
        spaces: 1,
        index: 'found',
        latest: '2.0.1',
        latest_released: '2023-05-08T00:00:00.000Z',
        releases: 6,
      },
    ]);
    expect(rowsOf([need('a/1', 'torch', null)], { torch }, '2023-10-04').packages[0]).toMatchObject({
      latest: '2.1.0',
      releases: 7,
    });
  });

  test('is a pre-release where nothing else is there, and unknown before the first release', () => {
    const early = found(['0.1a1', '2023-01-01'], ['0.1b1', '2023-02-01']);
    expect(rowsOf([need('a/1', 'early', null)], { early }).packages[0]).toMatchObject({ latest: '0.1b1' });
    expect(rowsOf([need('a/1', 'early', null)], { early }, '2022-12-31').packages[0]).toMatchObject({
      index: 'found',
      latest: null,
      releases: 0,
    });
  });
});

describe('a pinned version', () => {
  test('is behind by the days between the two releases and by the final versions above it', () => {
    expect(versionsOf('==2.0.0')).toEqual([
      {
        package: 'torch',
        version: '2.0.0',
        spaces: 1,
        index: 'found',
        released: '2023-03-15T00:00:00.000Z',
        yanked: false,
        days_behind: 54,
        releases_behind: 1,
      },
    ]);
  });

  test('is found by its meaning: 1.10 is 1.10.0 and above 1.9, a local part names a build of the same release', () => {
    expect(
      versionsOf('==1.10', '===2.0.1+cu118').map(({ version, released, releases_behind }) => [
        version,
        released,
        releases_behind,
      ]),
    ).toEqual([
      ['1.10', '2021-10-21T00:00:00.000Z', 2],
      ['2.0.1', '2023-05-08T00:00:00.000Z', 0],
    ]);
  });

  test('that came after the day, that never was, or that is no version at all is missing', () => {
    expect(versionsOf('==2.1.0', '==7', '==main').map(({ index, days_behind }) => [index, days_behind])).toEqual([
      ['missing', null],
      ['missing', null],
      ['missing', null],
    ]);
  });

  test('ahead of the latest final one is not behind, and a withdrawn one says so', () => {
    expect(versionsOf('==2.1.0rc1', '==2.0.2')).toMatchObject([
      { days_behind: 0, releases_behind: 0, yanked: false },
      { days_behind: 0, releases_behind: 0, yanked: true },
    ]);
  });

  test('of a package that the index does not have or that was not asked for is unknown', () => {
    const rows = [need('a/1', 'gone', '==1'), need('a/1', 'slow', '==1'), need('a/1', 'other', '==1')];
    const { packages: table, packageVersions: pinned } = rowsOf(rows, {
      gone: { state: 'missing', releases: [] },
      slow: { state: 'unreached', releases: [] },
    });
    expect(table.map(({ index, latest }) => [index, latest])).toEqual([
      ['missing', null],
      ['unreached', null],
      ['not-asked', null],
    ]);
    expect(new Set(pinned.map(({ index }) => index))).toEqual(new Set(['unknown']));
  });
});

test('names to ask for come from most used to least, without addresses', () => {
  const rows = [
    need('a/1', 'b', null),
    need('a/1', 'c', null),
    need('a/2', 'c', null),
    need('a/1', 'a', null),
    { ...need('a/1', 'https://x', null), pin: 'address' as const },
  ];
  expect(packageNames(rows)).toEqual(['c', 'a', 'b']);
  expect(rowsOf(rows, {}).packages.map((row) => row.package)).toEqual(['b', 'c', 'a']);
});

test('the rows fit their tables', () => {
  const { packages: table, packageVersions: pinned } = rowsOf(
    [need('a/1', 'torch', '==2.0.0'), need('a/2', 'torch', '>=1')],
    { torch },
  );
  expect(parseTable(packages, formatTable(packages, table), 'packages')).toHaveLength(1);
  expect(parseTable(packageVersions, formatTable(packageVersions, pinned), 'package-versions')).toHaveLength(1);
});
