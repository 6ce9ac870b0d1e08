import type { GraphNode, ModelFunction } from './graph.ts';

/** What a function is called by, unlike that of any other: domain, name, and which of several. */
export function functionKey({
  domain,
  name,
  overload = '',
}: Pick<ModelFunction, 'domain' | 'name' | 'overload'>): string {
  return JSON.stringify([domain, name, overload]);
}

/** The functions of a model by key, for `calledBy`. */
export function functionsByKey(functions: readonly ModelFunction[]): Map<string, ModelFunction> {
  return new Map(functions.map((each) => [functionKey(each), each]));
}

/** The function that a node calls; undefined for an operator. */
export function calledBy(
  { domain, operator, overload }: GraphNode,
  functions: ReadonlyMap<string, ModelFunction>,
): ModelFunction | undefined {
  return functions.size === 0 ? undefined : functions.get(functionKey({ domain, name: operator, overload }));
}
