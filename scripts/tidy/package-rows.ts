import { compare, eq, explain, valid } from '@renovatebot/pep440';
import type { RowIn } from '../../data/schema/folders.ts';
import type { PackageAnswer } from '../records/package-answer.ts';
import { pinnedVersion } from './pinned-version.ts';
import type { Release } from '../records/read-package.ts';

/**
 * Rows of `packages` and `package-versions`: the packages that Spaces require, and the versions that they pin, as of
 * the day `seen`.
 */
export function packageRows(
  spacePackages: readonly RowIn<'captures', 'space-packages'>[],
  answers: ReadonlyMap<string, PackageAnswer>,
  seen: string,
): { packages: RowIn<'captures', 'packages'>[]; packageVersions: RowIn<'captures', 'package-versions'>[] } {
  const named = Map.groupBy(
    spacePackages.filter((row) => row.pin !== 'address'),
    (row) => row.package,
  );
  const packages: RowIn<'captures', 'packages'>[] = [];
  const packageVersions: RowIn<'captures', 'package-versions'>[] = [];
  for (const [name, rows] of named) {
    const answer = answers.get(name);
    const known = answer?.state === 'found' ? releasesOf(answer, seen) : undefined;
    const latest = known && latestOf(known);
    packages.push({
      package: name,
      spaces: rows.length,
      index: answer?.state ?? 'not-asked',
      latest: latest?.version ?? null,
      latest_released: latest?.released ?? null,
      releases: known?.length ?? null,
    });
    for (const [version, own] of Map.groupBy(
      rows.filter((row) => row.pin === 'exact'),
      (row) => pinnedVersion(row.specifier ?? ''),
    )) {
      packageVersions.push({ package: name, version, spaces: own.length, ...distance(version, known, latest) });
    }
  }
  return { packages, packageVersions };
}

/** Distinct names that an index can be asked for, those of most Spaces first. */
export function packageNames(spacePackages: readonly RowIn<'captures', 'space-packages'>[]): string[] {
  const named = Map.groupBy(
    spacePackages.filter((row) => row.pin !== 'address'),
    (row) => row.package,
  );
  return [...named].toSorted((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
}

/** Releases up to the end of the day, lowest version first. */
function releasesOf({ releases }: PackageAnswer, seen: string): Release[] {
  return releases
    .filter(({ version, released }) => valid(version) !== null && released.slice(0, 10) <= seen)
    .toSorted((a, b) => compare(a.version, b.version));
}

/** The highest release that is neither a pre-release nor yanked; else the highest that is there. */
function latestOf(releases: readonly Release[]): Release | undefined {
  return releases.findLast((each) => isFinal(each)) ?? releases.at(-1);
}

function isFinal({ version, yanked }: Release): boolean {
  return !yanked && explain(version)?.is_prerelease === false;
}

function distance(version: string, known: readonly Release[] | undefined, latest: Release | undefined) {
  const none = { released: null, yanked: null, days_behind: null, releases_behind: null };
  if (known === undefined || latest === undefined) return { index: 'unknown' as const, ...none };
  const own = valid(version) === null ? undefined : known.find((each) => eq(each.version, version));
  if (!own) return { index: 'missing' as const, ...none };
  const newer = known.filter((each) => isFinal(each) && compare(each.version, version) > 0);
  const days = (Date.parse(latest.released) - Date.parse(own.released)) / 86_400_000;
  return {
    index: 'found' as const,
    released: own.released,
    yanked: own.yanked,
    // A fix of an old branch may be younger than the latest release; it is not ahead of it.
    days_behind: newer.length === 0 ? 0 : Math.max(0, Math.floor(days)),
    releases_behind: newer.length,
  };
}
