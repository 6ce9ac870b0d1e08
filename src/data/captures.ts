import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataError } from '../../data/schema/data-error.ts';
import type { Capture } from '../../data/schema/manifest.ts';
import { openFolders } from '../../data/schema/open-folder.ts';
import { dataFolder } from './data-folder.ts';

/** The manifest of every capture, by the day the Hub was seen, `latest` last. Errors name file and field. */
export function captures(): readonly Capture[] {
  const folder = join(dataFolder(), 'captures');
  if (!existsSync(folder)) throw new DataError(`${folder}: no such folder`, 'npm run crawl');
  return openFolders('captures', dataFolder())
    .map(({ manifest }) => manifest)
    .sort(inOrder);
}

function inOrder(a: Capture, b: Capture): number {
  const rank = (capture: Capture) => `${capture.capture === 'latest' ? 1 : 0} ${capture.seen} ${capture.capture}`;
  return rank(a) < rank(b) ? -1 : 1;
}
