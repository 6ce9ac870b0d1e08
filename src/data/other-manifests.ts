import { folderNames } from '../../data/schema/folders.ts';
import type { Manifest } from '../../data/schema/manifest.ts';
import { openFolders } from '../../data/schema/open-folder.ts';
import { dataFolder } from './data-folder.ts';

/** Manifests of the table folders that are neither captures nor metrics, in the order of the index of folders. */
export function otherManifests(): Manifest[] {
  return folderNames
    .filter((name) => name !== 'captures' && name !== 'metrics')
    .flatMap((name) => openFolders(name, dataFolder()).map(({ manifest }) => manifest));
}
