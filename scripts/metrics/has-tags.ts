import { LEAST_TAGGED } from '../../method/least-tagged.ts';
import type { CaptureTables } from './capture-tables.ts';

/** Whether nearly all listed models, or datasets, have tags: without them what a tag says is not none but unknown. */
export function hasTags(at: CaptureTables, kind: 'models' | 'datasets'): boolean {
  const all = at.table('tallies').find((row) => row.kind === kind && row.facet === 'all' && row.task === null)?.n ?? 0;
  const tagged = at.table('tag-counts').find((row) => row.kind === kind)?.of ?? all;
  return tagged >= LEAST_TAGGED * all;
}
