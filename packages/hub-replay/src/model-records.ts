import { askedExpansion } from './expand-fields.ts';
import type { HubRequest } from './hub-request.ts';
import type { Archive } from './load-archive.ts';
import { locateRepo } from './locate-repo.ts';
import { expandedRow } from './shape-record.ts';

/**
 * Records of the models named by `id`, with the fields asked for; those that the archive lacks are left out. A resource
 * of the replay only.
 */
export function modelRecords(archive: Archive, request: HubRequest): Record<string, unknown>[] {
  const asked = askedExpansion(request.query) ?? [];
  return request.query.getAll('id').flatMap((id) => {
    const located = locateRepo(archive, 'models', id);
    return !located || 'movedTo' in located ? [] : [expandedRow('models', located.repo.record, asked)];
  });
}
