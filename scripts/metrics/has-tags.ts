import { LEAST_TAGGED } from '../../method/least-tagged.ts';
import type { CaptureTables } from './capture-tables.ts';

/** Whether nearly all listed models have tags: without them what a tag says is not none but unknown. */
export function hasTags(at: CaptureTables): boolean {
  const isWhole = ({ kind, facet, task }: { kind: string; facet: string; task: string | null }) =>
    kind === 'models' && facet === 'all' && task === null;
  const models = at.table('tallies').find(isWhole)?.n ?? 0;
  const tagged = at.table('tag-counts').find(({ kind }) => kind === 'models')?.of ?? models;
  return tagged >= LEAST_TAGGED * models;
}
