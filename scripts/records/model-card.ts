import type { ModelRecord } from './model-record.ts';

/** The card of a model in scope, and what its record says beyond the listing. */
export interface ModelCard {
  /** read; none: the commit has no README.md; lfs: it is kept as a large file, which is not fetched; gated, disabled, gone: refused; unknown: an archive does not
   * say, or what came cannot be believed. */
  state: 'read' | 'none' | 'lfs' | 'gated' | 'disabled' | 'gone' | 'unknown';
  text: string | null;
  /** Null where the model is gone since the listing. */
  record: ModelRecord | null;
}
