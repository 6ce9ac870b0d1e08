import type { SpaceFacts } from './read-space.ts';

/** A Space in scope with its uses; `facts` is undefined when only models' records know it. */
export interface ScopedSpace {
  id: string;
  facts: SpaceFacts | undefined;
  /** Model id -> who names the pair. */
  pairs: Map<string, { bySpace: boolean; byModel: boolean }>;
}
