import { ownerOf } from '../records/field.ts';
import { relations, type Relation } from '../records/stated-bases.ts';
import type { ListedFacts, NamedBases } from './named-bases.ts';
import { placesOf } from './places-of.ts';
import type { ResolvedBases } from './resolve-bases.ts';
import { traceFamilies, type Ancestry } from './trace-families.ts';

/** Models and their bases as nodes: the place of a listed one, and numbers beyond all places for the others. */
export interface LineageGraph {
  /**
   * Visits each model with each that it was made from, as nodes, in the order of the listing; the same pair stands once,
   * however many names a tag has for it.
   */
  eachEdge(visit: (node: number, base: number, relation: Relation) => void): void;
  /** Visits each model made from another, with the number of its owner and of how many it is made. */
  eachChild(visit: (node: number, owner: number, bases: number) => void): void;
  /** How many are made from another. */
  made: number;
  /** Every base that another model is made from. */
  bases: Uint32Array;
  /** Where the chain of a node ends. */
  ancestry(node: number): Ancestry;
  /** Id of a base. */
  id(base: number): string;
  owner(base: number): string | null;
  isListed(node: number): boolean;
  licence(node: number): string | null;
  downloads(node: number): number | null;
  models: number;
  /** Above all nodes. */
  size: number;
}

/**
 * Joins what the tags name to what is listed; a model that names itself is no child of itself. Numbers stand in typed
 * memory: of three million models a million are made from another.
 */
export function lineageGraph(named: NamedBases, resolved: ResolvedBases, listed: ListedFacts): LineageGraph {
  const { nodeOf, idAt } = nodesOf(resolved, listed.models);
  const edges = edgesOf(named, nodeOf, idAt.length);
  const { made, starts, ends, edgeBases, edgeRelations } = edges;
  const isListed = (node: number) => node < listed.models;
  const id = (base: number) => resolved.id(idAt[base]! - 1);
  return {
    eachEdge(visit) {
      for (let at = 0; at < made.length; at += 1)
        for (let edge = starts[at]!; edge < ends[at]!; edge += 1)
          visit(named.places[made[at]!]!, edgeBases[edge]!, relations[edgeRelations[edge]!]!);
    },
    eachChild(visit) {
      for (let at = 0; at < made.length; at += 1)
        visit(named.places[made[at]!]!, named.ownerNumbers[made[at]!]!, ends[at]! - starts[at]!);
    },
    made: made.length,
    bases: distinct(edgeBases, idAt.length),
    ancestry: traceFamilies(edges, idAt.length),
    id,
    owner: (base) => ownerOf(id(base)),
    isListed,
    licence: (node) => (isListed(node) ? listed.licence(node) : null),
    downloads: (node) => (isListed(node) ? listed.downloads(node) : null),
    models: listed.models,
    size: idAt.length,
  };
}

/** Of the models that name bases those made from another, each with its edges; nodes are below `size`. */
function edgesOf(named: NamedBases, nodeOf: Uint32Array, size: number) {
  const edgeBases = new Uint32Array(named.bases.length);
  const edgeRelations = new Uint8Array(named.bases.length);
  const models = named.places.length;
  const [made, starts, ends] = [new Uint32Array(models), new Uint32Array(models), new Uint32Array(models)];
  // By node, where among those made it stands, from 1.
  const madeAt = new Uint32Array(size);
  let [children, edges] = [0, 0];
  for (let at = 0; at < models; at += 1) {
    const [node, start] = [named.places[at]!, edges];
    const end = named.starts[at + 1] ?? named.bases.length;
    for (let edge = named.starts[at]!; edge < end; edge += 1) {
      const base = nodeOf[named.bases[edge]!]!;
      if (base === node || holds(edgeBases, base, start, edges)) continue;
      edgeBases[edges] = base;
      edgeRelations[edges] = named.relations[edge]!;
      edges += 1;
    }
    if (edges === start) continue;
    made[children] = at;
    starts[children] = start;
    ends[children] = edges;
    children += 1;
    madeAt[node] = children;
  }
  return {
    made: made.subarray(0, children),
    madeAt,
    starts,
    ends,
    edgeBases: edgeBases.subarray(0, edges),
    edgeRelations,
  };
}

/** Whether a number stands at one of these places; models name few bases. */
function holds(numbers: Uint32Array, wanted: number, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (numbers[at] === wanted) return true;
  return false;
}

/** Each of the numbers below `size` once, ascending. */
function distinct(numbers: Uint32Array, size: number): Uint32Array {
  const isThere = new Uint8Array(size);
  for (const number of numbers) isThere[number] = 1;
  return placesOf(isThere);
}

/**
 * The node of each resolved base; ids that are not listed and differ by capital letters only are one. `idAt` gives for
 * each node which of the bases it is, from 1, and 0 for a model that is none.
 */
function nodesOf(resolved: ResolvedBases, models: number): { nodeOf: Uint32Array; idAt: Uint32Array } {
  const beyond = new Map<string, number>();
  const nodeOf = new Uint32Array(resolved.size).map((_, at) => {
    const place = resolved.place(at);
    if (place !== undefined) return place;
    const lower = resolved.id(at).toLowerCase();
    const known = beyond.get(lower);
    if (known !== undefined) return known;
    beyond.set(lower, models + beyond.size);
    return models + beyond.size - 1;
  });
  const idAt = new Uint32Array(models + beyond.size);
  nodeOf.forEach((node, at) => {
    idAt[node] = at + 1;
  });
  return { nodeOf, idAt };
}
