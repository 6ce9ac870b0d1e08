import type { FacetShare } from './facet-chart.ts';
import { newestRows } from './newest-rows.ts';

/** The value that most Spaces of the newest listing have; undefined where another one comes level with it. */
export function newestLeader(rows: readonly FacetShare[]): FacetShare | undefined {
  const known = newestRows(rows)
    .filter(({ share }) => share !== null)
    .toSorted((a, b) => b.n - a.n);
  return known[0] && known[0].n > (known[1]?.n ?? 0) ? known[0] : undefined;
}
