import type { Archive } from './load-archive.ts';
import type { HubRecord } from './repo-kind.ts';

/** The models that the archive says were taken down, as it says so: a resource of the replay only. */
export function removedModels(archive: Archive): HubRecord[] {
  return [...archive.side.removed.keys()].flatMap((id) => archive.side.removed.get(id));
}
