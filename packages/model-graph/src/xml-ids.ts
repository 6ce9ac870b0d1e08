import type { Graph, GraphNode } from './graph.ts';
import { element } from './xml-text.ts';

/** Ids of values in one graph; those of the graphs around it are visible through `outer`. */
export interface XmlScope {
  ids: Map<string, string>;
  outer: XmlScope | null;
}

/** A module with the one around it. */
interface XmlModule {
  id: string;
  name: string;
  type: string | undefined;
  within: string | undefined;
}

/** What short ids were given out while a file is written: each name stands in it once, at most. */
export interface XmlIds {
  values: number;
  /** By the id of the one around it, their name and their class, as JSON. */
  modules: Map<string, XmlModule>;
  /** By their steps, joined by a dot as the names of weights have them. */
  dotted: Map<string, string>;
  /** Names that are read and that no graph makes. */
  outside: XmlScope;
  /** Whether names of nodes and of what they make are stated. */
  named: boolean;
  /** What stands before the modules in the name of a node: a slash, but for names of TensorFlow. */
  slash: string;
}

export function openIds(named: boolean, slash = '/'): XmlIds {
  const outside: XmlScope = { ids: new Map(), outer: null };
  return { values: 0, modules: new Map(), dotted: new Map(), outside, named, slash };
}

/** Gives ids to all that a graph makes, so that a body may read what stands behind it. */
export function openScope(ids: XmlIds, outer: XmlScope, names: Iterable<string>): XmlScope {
  const scope: XmlScope = { ids: new Map(), outer };
  for (const name of names) if (name !== '' && !scope.ids.has(name)) scope.ids.set(name, nextId(ids));
  return scope;
}

/** Names that a graph makes: inputs, weights, outputs of nodes. */
export function madeBy({ inputs, initializers, nodes }: Pick<Graph, 'inputs' | 'initializers' | 'nodes'>): string[] {
  return [...inputs, ...initializers].map(({ name }) => name).concat(nodes.flatMap(({ outputs }) => outputs));
}

const nextId = (ids: XmlIds): string => `v${(ids.values += 1)}`;

/** Id of a value where it is read; `-` for one that is left out. */
export function valueId(ids: XmlIds, scope: XmlScope, name: string): string {
  if (name === '') return '-';
  for (let place: XmlScope | null = scope; place !== null; place = place.outer) {
    const id = place.ids.get(name);
    if (id !== undefined) return id;
  }
  const id = nextId(ids);
  ids.outside.ids.set(name, id);
  return id;
}

export const valueIds = (ids: XmlIds, scope: XmlScope, names: readonly string[]): string | undefined =>
  names.length === 0 ? undefined : names.map((name) => valueId(ids, scope, name)).join(' ');

/** Id of the module with these steps; undefined for none. */
export function moduleId(ids: XmlIds, path: readonly string[], classes: readonly string[] = []): string | undefined {
  let within: string | undefined;
  let dotted = '';
  for (const [place, name] of path.entries()) {
    const type = classes[place];
    const key = JSON.stringify([within, name, type]);
    dotted = place === 0 ? name : `${dotted}.${name}`;
    let known = ids.modules.get(key);
    if (known === undefined) {
      known = { id: `m${ids.modules.size + 1}`, name, type, within };
      ids.modules.set(key, known);
      if (!ids.dotted.has(dotted)) ids.dotted.set(dotted, known.id);
    }
    within = known.id;
  }
  return within;
}

/** The table of modules that were met. */
export function formatModules({ modules }: XmlIds): string[] {
  return [...modules.values()].map(({ id, name, type, within }) => element('module', { id, in: within, name, type }));
}

/** The name of a weight without the module that it begins with, where that is in the table. */
export function nameOfWeight({ dotted }: XmlIds, name: string): { module?: string; name: string } {
  for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
    const module = dotted.get(name.slice(0, dot));
    if (module !== undefined) return { module, name: name.slice(dot + 1) };
  }
  return { name };
}

/** What is behind the modules in the name of a node; undefined for a name that does not begin with them. */
export function nameBehind({ slash }: XmlIds, { name, path }: GraphNode): string | undefined {
  const before = path.length === 0 ? '' : `${slash}${path.join('/')}/`;
  return name.startsWith(before) ? name.slice(before.length) : undefined;
}

/** Name that exporters give to an output of a node. */
export const usualOutput = (node: string, place: number): string => `${node}_output_${place}`;
