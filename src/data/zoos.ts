import type { Zoo } from '../../data/schema/manifest.ts';
import { openFolders } from '../../data/schema/open-folder.ts';
import { dataFolder } from './data-folder.ts';

/** The manifests of the model zoos of data/zoo, by name. Errors name file and field. */
export function zoos(): readonly Zoo[] {
  return openFolders('zoo', dataFolder()).map(({ manifest }) => manifest);
}
