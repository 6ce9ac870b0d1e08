import { createHash } from 'node:crypto';
import type { CaptureTables } from '../metrics/capture-tables.ts';

/**
 * Twelve hex digits of what a capture saw: the same while the day, the sizes and sums of its listings and the ids in
 * scope are the same, whatever columns its tables have. Its manifest names commit and requests too, which say nothing
 * of the Hub.
 */
export function fingerprint({ capture, table }: CaptureTables): string {
  const sums = table('tallies')
    .filter(({ facet, task }) => facet === 'all' && task === null)
    .map(({ kind, n, likes_sum, downloads_sum }) => [kind, n, likes_sum, downloads_sum]);
  const ids = [table('models'), table('spaces'), table('datasets')].map((rows) => rows.map(({ id }) => id));
  const { models, spaces, datasets } = capture.listed;
  const seen = [capture.capture, capture.seen, [models, spaces, datasets], sums, ids];
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 12);
}
