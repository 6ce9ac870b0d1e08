import { join } from 'node:path';
import { againstLast } from '../alarms/against-last.ts';
import { refuseChanged, type FolderState } from '../lib/folder-state.ts';
import type { Log } from '../lib/progress.ts';
import { writeFolder, type About, type WrittenTable } from '../lib/write-folder.ts';
import { captureRows, type Passes } from './capture-rows.ts';
import type { CrawlOptions } from './crawl-options.ts';
import type { Session } from './open-session.ts';

/** What a crawl brought, and what it takes the place of. */
export interface Crawled {
  capture: About<'captures'>;
  passes: Passes;
  session: Session;
  /** The folder as it was when the crawl began. */
  before: FolderState;
  log: Log;
}

/** A capture on disk. */
export interface WrittenCapture {
  capture: About<'captures'>;
  dir: string;
  written: Record<string, WrittenTable>;
}

/** Writes the tables of a crawl, held against those that they replace. */
export function writeCapture(
  { into, shrunk }: CrawlOptions,
  { capture: about, passes, session, before, log }: Crawled,
): WrittenCapture {
  for (const { of, cost, what, n } of about.losses ?? []) log(`lost  ${of} ${cost}: ${what} (${n})`);
  keepDescriptions(session, about.capture, passes);
  const dir = join(into, about.capture);
  const rows = captureRows(passes, about.seen);
  const capture = againstLast({ dir, rows, about, shrunk, log });
  refuseChanged(dir, before);
  const written = writeFolder('captures', dir, { rows, about: capture });
  session.complete();
  return { capture, dir, written };
}

/**
 * Name in the cache of the descriptions of the datasets in scope of a capture: texts of others, which no table holds.
 */
export function descriptionsOf(capture: string): string {
  return `dataset-descriptions 1 ${capture}`;
}

function keepDescriptions({ fileCache }: Session, name: string, { datasets }: Passes): void {
  const byId = Object.fromEntries(datasets.inScope.map(({ id, description }) => [id, description]));
  fileCache.write(descriptionsOf(name), JSON.stringify(byId));
}
