import { folders, type FolderName } from '../../data/schema/folders.ts';
import type { Manifest } from '../../data/schema/manifest.ts';
import { openFolders } from '../../data/schema/open-folder.ts';
import { dataFolder } from './data-folder.ts';

/** Manifests of the table folders that are neither captures nor metrics, in the order of the index of folders. */
export function otherManifests(): Manifest[] {
  // Object.keys gives the keys of this very object, but types them as any text.
  const names = Object.keys(folders) as FolderName[];
  return names
    .filter((name) => name !== 'captures' && name !== 'metrics')
    .flatMap((name) => openFolders(name, dataFolder()).map(({ manifest }) => manifest));
}
