import type { Dimension } from '../graph.ts';
import type { Value } from './value.ts';

/** What holds of a value that is one or the other: the branches of an If, the rounds of a Loop. */
export function mergeValues(a: Value, b: Value): Value {
  if (a === b) return a;
  const type = a.type === b.type ? a.type : null;
  const dims = mergeDims(a.dims, b.dims);
  const same = dims !== null && sameElements(a.data, b.data) && sameElements(a.dims, b.dims);
  const merged: Value = { type, dims, data: same ? a.data : null };
  if (a.items === undefined && b.items === undefined) return merged;
  const pair = a.items && b.items && a.items.length === b.items.length ? ([a.items, b.items] as const) : null;
  return {
    ...merged,
    items: pair === null ? null : pair[0].map((item, place) => mergeValues(item, pair[1][place] ?? item)),
  };
}

function mergeDims(a: readonly Dimension[] | null, b: readonly Dimension[] | null): Dimension[] | null {
  if (a === null || b === null || a.length !== b.length) return null;
  return a.map((dim, place) => (dim === b[place] ? dim : null));
}

function sameElements(a: readonly Dimension[] | null, b: readonly Dimension[] | null): boolean {
  return (
    a !== null &&
    b !== null &&
    a.length === b.length &&
    a.every((element, place) => element !== null && element === b[place])
  );
}
