import { fileURLToPath } from 'node:url';
import { openFolder } from '../../data/schema/open-folder.ts';

/** Later ids of models by their old ones, as two listings of the whole Hub show them (data/listings/). */
export function readModelRenames(): ReadonlyMap<string, string> {
  const { table } = openFolder('listings', fileURLToPath(new URL('../../data/listings', import.meta.url)));
  return new Map(table('model-renames').map(({ id, later }) => [id, later]));
}
