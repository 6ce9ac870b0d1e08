import type { ArchivedFacts } from './read-archived-facts.ts';
import type { TreeFile } from './read-tree.ts';

/** What the calls for one Space brought. */
export interface SpaceFiles {
  state: 'listed' | 'crawled' | 'archived' | 'no-files' | 'gone' | 'gated' | 'disabled' | 'renamed' | 'unread';
  movedTo: string | null;
  tree: readonly TreeFile[] | null;
  appFile: string | null;
  appText: string | null;
  requirementsText: string | null;
  /** What an archive states in place of files. */
  archived: ArchivedFacts | null;
}
