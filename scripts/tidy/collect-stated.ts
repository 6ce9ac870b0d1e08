import type { CompactMap } from '../lib/compact-map.ts';
import type { TaskSignatures } from './task-signatures.ts';

/** What the listing of models states of one; nulls where it is not listed or does not say. */
export type StatedOf = (model: string) => { pipelineTag: string | null; gated: string | null };

/** What is remembered of every listed model beside its tasks, which `index` holds as signatures. */
export function collectStated(
  signatures: TaskSignatures,
  index: Pick<CompactMap, 'get'>,
): { add(model: string, gated: string | null): void; of: StatedOf } {
  const gates = new Map<string, string>();
  let silent = 0;
  return {
    add(model, gated) {
      if (gated === null) silent += 1;
      else if (gated !== 'false') gates.set(model, gated);
    },
    of(model) {
      const signature = index.get(model);
      if (signature === undefined) return { pipelineTag: null, gated: null };
      // Most models are open: only the others are kept, and where some do not say, an open one is not known.
      return {
        pipelineTag: signatures.pipelineTag(signature),
        gated: gates.get(model) ?? (silent === 0 ? 'false' : null),
      };
    },
  };
}
