import { expect, test } from 'vitest';
import { packageAge } from '../../../scripts/metrics/package-age.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Package = MadeUpRow<'captures', 'packages'>;
type Version = MadeUpRow<'captures', 'package-versions'>;
const pack = (name: string, spaces: number, index: Package['index']): Package => ({ package: name, spaces, index });
const pinned = (
  name: string,
  version: string,
  spaces: number,
  days: number | null,
  releases: number | null,
  more: Version = {},
): Version => ({
  package: name,
  version,
  spaces,
  index: days === null ? 'missing' : 'found',
  days_behind: days,
  releases_behind: releases,
  yanked: days === null ? null : false,
  ...more,
});
const ageOf = (packages: Package[], versions: Version[]) =>
  asWritten(
    'package-age',
    packageAge({ captures: [madeUpCapture('2024-01-01', { tables: { packages, 'package-versions': versions } })] }),
  )[0]!;

test('every pair of Space and package counts once: quartiles of 0, 0, 0, 100 and 300 days', () => {
  const row = ageOf(
    [pack('torch', 7, 'found'), pack('nowhere', 2, 'missing'), pack('slow', 1, 'unreached')],
    [
      pinned('torch', '2.1', 3, 0, 0),
      pinned('torch', '2.0', 1, 100, 2, { yanked: true }),
      pinned('torch', '1.0', 1, 300, 9),
      pinned('torch', '77', 2, null, null),
    ],
  );
  expect(row).toEqual({
    capture: '2024-01-01',
    requirements: 10,
    asked: 9,
    missing: 2,
    exact: 7,
    version_missing: 2,
    known: 5,
    at_latest: 3,
    at_latest_share: 0.6,
    yanked: 1,
    q1_days: 0,
    median_days: 0,
    q3_days: 100,
    median_releases: 0,
  });
});

test('without an index all ages are unknown, not zero', () => {
  expect(
    ageOf([pack('torch', 1, 'not-asked')], [pinned('torch', '2.1', 1, null, null, { index: 'unknown' })]),
  ).toMatchObject({
    requirements: 1,
    asked: 0,
    exact: 1,
    known: 0,
    version_missing: 0,
    at_latest: null,
    median_days: null,
  });
});

test('a capture without requirements has no row', () => {
  expect(packageAge({ captures: [madeUpCapture('2024-01-01')] })).toEqual([]);
});
