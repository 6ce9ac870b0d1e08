import type { RowIn } from '../../data/schema/folders.ts';

type Distribution = Pick<
  RowIn<'captures', 'distributions'>,
  'known' | 'zeros' | 'p25' | 'median' | 'p75' | 'p90' | 'p99' | 'max'
>;

/**
 * A whole number for each share from 0 to 1, so that shares drawn evenly give values distributed as the row says: its
 * zeros, its quantiles, and between them evenly in the logarithm, which keeps the heavy tail.
 */
export function valueAtShare(row: Distribution): (share: number) => number {
  const zeros = row.known === 0 ? 1 : row.zeros / row.known;
  const quantiles = [
    [0.25, row.p25],
    [0.5, row.median],
    [0.75, row.p75],
    [0.9, row.p90],
    [0.99, row.p99],
    [1, row.max],
  ] as const;
  const above = quantiles.flatMap(([share, value]) =>
    value !== null && value > 0 && share > zeros ? [{ share, value }] : [],
  );
  const points = [{ share: zeros, value: 1 }, ...above];
  return (share) => {
    if (share < zeros) return 0;
    const next = points.findIndex((point) => point.share > share);
    if (next < 1) return Math.round(points.at(-1)!.value);
    const [from, to] = [points[next - 1]!, points[next]!];
    const part = (share - from.share) / (to.share - from.share);
    return Math.max(1, Math.round(from.value * (to.value / from.value) ** part));
  };
}
