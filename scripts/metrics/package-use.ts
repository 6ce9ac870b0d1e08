import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { median } from 'd3-array';
import { mostUsed } from './most-used.ts';
import { ratio } from './share-with-interval.ts';
import { withKnown } from './with-known.ts';

/** Table `package-use`: the packages that most Spaces of a capture require, with how each is pinned. */
export function packageUse({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'package-use'>[] {
  return captures.flatMap(({ capture, table }) => {
    const requirements = table('space-packages');
    const latest = new Map(table('packages').map((row) => [row.package, row.latest]));
    const pins = Map.groupBy(withKnown(table('package-versions'), 'days_behind'), (row) => row.package);
    const of = new Set(requirements.map((row) => row.space)).size;
    return mostUsed(requirements, (row) => row.package).map(([name, rows], at) => {
      const pinned = (pin: string): number => rows.filter((row) => row.pin === pin).length;
      return {
        capture: capture.capture,
        package: name,
        rank: at + 1,
        spaces: rows.length,
        of,
        share: ratio(rows.length, of),
        exact: pinned('exact'),
        range: pinned('range'),
        none: pinned('none'),
        address: pinned('address'),
        refused: pinned('refused'),
        latest: latest.get(name) ?? null,
        median_days_behind:
          median((pins.get(name) ?? []).flatMap((row) => Array<number>(row.spaces).fill(row.days_behind))) ?? null,
      };
    });
  });
}
