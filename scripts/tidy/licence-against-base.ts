import type { LineageGraph } from './lineage-graph.ts';

/** How the licence that a model states stands to that of its base. */
export type AgainstBase = 'same' | 'none' | 'other' | 'base states none';

/** Licence of a model against that of a listed base. */
export function againstBase(graph: Pick<LineageGraph, 'licence'>, node: number, base: number): AgainstBase {
  return againstStated(graph.licence(node), graph.licence(base));
}

/** One licence against the other; null is not stated. */
export function againstStated(own: string | null, above: string | null): AgainstBase {
  if (above === null) return 'base states none';
  if (own === null) return 'none';
  return own === above ? 'same' : 'other';
}
