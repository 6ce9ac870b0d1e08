import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { quantile } from 'd3-array';
import { ratio } from './share-with-interval.ts';

type Package = RowIn<'captures', 'packages'>;
type Version = RowIn<'captures', 'package-versions'>;

/** Table `package-age`: how far exact pins are behind the latest release, where a package index was crawled. */
export function packageAge({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'package-age'>[] {
  return captures.flatMap(({ capture, table }) => {
    const packages = table('packages');
    return packages.length === 0
      ? []
      : [{ capture: capture.capture, ...answersOf(packages), ...pinsOf(table('package-versions')) }];
  });
}

function answersOf(packages: readonly Package[]) {
  const answered = packages.filter((row) => row.index === 'found' || row.index === 'missing');
  return {
    requirements: uses(packages),
    asked: uses(answered),
    missing: uses(answered.filter((row) => row.index === 'missing')),
  };
}

function pinsOf(versions: readonly Version[]) {
  const found = versions.filter((row) => row.days_behind !== null);
  const known = uses(found);
  const at = (column: Behind, share: number): number | null => quantile(perUse(found, column), share) ?? null;
  const atLatest = known === 0 ? null : uses(found.filter((row) => row.releases_behind === 0));
  return {
    exact: uses(versions),
    version_missing: uses(versions.filter((row) => row.index === 'missing')),
    known,
    at_latest: atLatest,
    at_latest_share: atLatest === null ? null : ratio(atLatest, known),
    yanked: known === 0 ? null : uses(found.filter((row) => row.yanked === true)),
    q1_days: at('days_behind', 0.25),
    median_days: at('days_behind', 0.5),
    q3_days: at('days_behind', 0.75),
    median_releases: at('releases_behind', 0.5),
  };
}

type Behind = 'days_behind' | 'releases_behind';

/** The value of each row once for every Space that it stands for. */
function perUse(versions: readonly Version[], column: Behind): number[] {
  return versions.flatMap(({ spaces, [column]: value }) =>
    value === null ? [] : Array.from({ length: spaces }, () => value),
  );
}

/** Pairs of Space and package that the rows stand for. */
function uses(rows: readonly Pick<Package, 'spaces'>[]): number {
  return rows.reduce((sum, row) => sum + row.spaces, 0);
}
