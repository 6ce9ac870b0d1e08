import { ownerOf } from '../records/field.ts';
import { relations, type Relation } from '../records/stated-bases.ts';
import type { ListedFacts, NamedBases } from './named-bases.ts';
import type { ResolvedBase } from './resolve-bases.ts';
import { traceFamilies, type Ancestry } from './trace-families.ts';

/** A model and one that it was made from, as nodes; the same pair stands once, however many names a tag has for it. */
export interface LineageEdge {
  node: number;
  base: number;
  relation: Relation;
}

/** A model made from others, its owner, and of how many. */
export interface LineageChild {
  node: number;
  owner: string;
  bases: number;
}

/** Models and their bases as nodes: the place of a listed one, and numbers beyond all places for the others. */
export interface LineageGraph {
  /** The edges in the order of the listing, those of a model beside each other. */
  edges(): Iterable<LineageEdge>;
  /** Models made from another one; in the order of the listing. */
  children(): Iterable<LineageChild>;
  /** How many. */
  made: number;
  /** Every base that another model is made from. */
  bases: readonly number[];
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
export function lineageGraph(named: NamedBases, resolved: readonly ResolvedBase[], listed: ListedFacts): LineageGraph {
  const { nodeOf, idAt } = nodesOf(resolved, listed.models);
  const { made, starts, ends, edgeBases, edgeRelations } = edgesOf(named, nodeOf);
  // By node, where among those made it stands, from 1.
  const madeAt = new Uint32Array(idAt.length);
  for (const [at, place] of made.entries()) madeAt[named.places[place]!] = at + 1;
  const basesOf = (node: number) => {
    const at = madeAt[node]!;
    return at === 0 ? NO_BASES : edgeBases.subarray(starts[at - 1]!, ends[at - 1]!);
  };
  const isListed = (node: number) => node < listed.models;
  const id = (base: number) => resolved[idAt[base]! - 1]!.id;
  return {
    *edges() {
      for (const [at, place] of made.entries())
        for (let edge = starts[at]!; edge < ends[at]!; edge += 1)
          yield { node: named.places[place]!, base: edgeBases[edge]!, relation: relations[edgeRelations[edge]!]! };
    },
    *children() {
      for (const [at, place] of made.entries())
        yield {
          node: named.places[place]!,
          owner: named.owners[named.ownerNumbers[place]!]!,
          bases: ends[at]! - starts[at]!,
        };
    },
    made: made.length,
    bases: [...new Set(edgeBases)],
    ancestry: traceFamilies(
      made.map((place) => named.places[place]!),
      basesOf,
      idAt.length,
    ),
    id,
    owner: (base) => ownerOf(id(base)),
    isListed,
    licence: (node) => (isListed(node) ? listed.licence(node) : null),
    downloads: (node) => (isListed(node) ? listed.downloads(node) : null),
    models: listed.models,
    size: idAt.length,
  };
}

const NO_BASES = new Uint32Array();

/** Of the models that name bases those made from another, each with its edges. */
function edgesOf(named: NamedBases, nodeOf: Uint32Array) {
  const edgeBases = new Uint32Array(named.bases.length);
  const edgeRelations = new Uint8Array(named.bases.length);
  const models = named.places.length;
  const [made, starts, ends] = [new Uint32Array(models), new Uint32Array(models), new Uint32Array(models)];
  let [children, edges] = [0, 0];
  for (const [at, node] of named.places.entries()) {
    const start = edges;
    for (let edge = named.starts[at]!; edge < (named.starts[at + 1] ?? named.bases.length); edge += 1) {
      const base = nodeOf[named.bases[edge]!]!;
      // Models name few bases.
      if (base === node || edgeBases.subarray(start, edges).includes(base)) continue;
      edgeBases[edges] = base;
      edgeRelations[edges] = named.relations[edge]!;
      edges += 1;
    }
    if (edges === start) continue;
    made[children] = at;
    starts[children] = start;
    ends[children] = edges;
    children += 1;
  }
  return {
    made: made.subarray(0, children),
    starts,
    ends,
    edgeBases: edgeBases.subarray(0, edges),
    edgeRelations,
  };
}

/**
 * The node of each resolved base; ids that are not listed and differ by capital letters only are one. `idAt` gives for
 * each node which of the bases it is, from 1, and 0 for a model that is none.
 */
function nodesOf(resolved: readonly ResolvedBase[], models: number): { nodeOf: Uint32Array; idAt: Uint32Array } {
  const beyond = new Map<string, number>();
  const nodeOf = Uint32Array.from(resolved, ({ place, id }) => {
    if (place !== undefined) return place;
    const lower = id.toLowerCase();
    const known = beyond.get(lower);
    if (known !== undefined) return known;
    beyond.set(lower, models + beyond.size);
    return models + beyond.size - 1;
  });
  const idAt = new Uint32Array(models + beyond.size);
  for (const [at, node] of nodeOf.entries()) idAt[node] = at + 1;
  return { nodeOf, idAt };
}
