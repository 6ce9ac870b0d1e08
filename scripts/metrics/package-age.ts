import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { quantile } from 'd3-array';
import type { Row } from '../../data/schema/table.ts';
import { ratio } from './share-with-interval.ts';

/** Table `package-age`: how far exactly pinned requirements are behind the latest release, where an index was crawled. */
export function packageAge({ captures: all }: Pick<Sources, 'captures'>): RowIn<'metrics', 'package-age'>[] {
  return all.flatMap(({ capture, table }) => {
    const packages = table('packages');
    return packages.length === 0
      ? []
      : [{ capture: capture.capture, ...answersOf(packages), ...pinsOf(table('package-versions')) }];
  });
}

function answersOf(packages: readonly Row[]): Row {
  const answered = packages.filter((row) => row.index === 'found' || row.index === 'missing');
  return {
    requirements: uses(packages),
    asked: uses(answered),
    missing: uses(answered.filter((row) => row.index === 'missing')),
  };
}

function pinsOf(versions: readonly Row[]): Row {
  const found = versions.filter((row) => row.days_behind !== null);
  const known = uses(found);
  const perUse = (column: string): number[] => found.flatMap((row) => Array<number>(row.spaces).fill(row[column]));
  const at = (column: string, share: number): number | null => quantile(perUse(column), share) ?? null;
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

/** Pairs of Space and package that the rows stand for. */
function uses(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.spaces, 0);
}
