import { join } from 'node:path';
import type { FolderName } from '../../data/schema/folders.ts';
import { openFolder, type StoredFolder } from '../../data/schema/open-folder.ts';
import { dataFolder } from './data-folder.ts';

/** A table folder of the report's data; `item` names the one of many: a capture, a zoo. */
export function tableFolder<F extends FolderName>(folder: F, item = ''): StoredFolder<F> {
  return openFolder(folder, join(dataFolder(), folder, item));
}
