import type { ModelRecord } from './model-record.ts';

/** The card of a model in scope, and what its record says beyond the listing. */
export interface ModelCard {
  /** read; none: the commit has no README.md; gated, disabled, gone: refused; unknown: an archive does not say. */
  state: 'read' | 'none' | 'gated' | 'disabled' | 'gone' | 'unknown';
  text: string | null;
  /** Null where the model is gone since the listing. */
  record: ModelRecord | null;
}
