import { LEAST_TAGGED } from '../../method/least-tagged.ts';
import type { CaptureTables } from './capture-tables.ts';

type Tagged = 'models' | 'datasets';

/** How many of all the listed models, or datasets, have tags; all where the capture does not count them. */
export function taggedOf(at: CaptureTables, kind: Tagged, all: number): number {
  return at.table('tag-counts').find((row) => row.kind === kind)?.of ?? all;
}

/** Whether nearly all listed models, or datasets, have tags: without them what a tag says is not none but unknown. */
export function hasTags(at: CaptureTables, kind: Tagged): boolean {
  const all = at.table('tallies').find((row) => row.kind === kind && row.facet === 'all' && row.task === null)?.n ?? 0;
  return taggedOf(at, kind, all) >= LEAST_TAGGED * all;
}
