import { ownerOf } from '../records/field.ts';
import type { Relation } from '../records/stated-bases.ts';
import type { ListedFacts, NamedBases } from './named-bases.ts';
import type { ResolvedBase } from './resolve-bases.ts';
import { traceFamilies, type Ancestry } from './trace-families.ts';

/** A model and one that it was made from, as nodes; the same pair stands once, however many names a tag has for it. */
export interface LineageEdge {
  node: number;
  base: number;
  relation: Relation;
}

/** Models and their bases as nodes: the place of a listed one, and numbers beyond all places for the others. */
export interface LineageGraph {
  edges: readonly LineageEdge[];
  /** Models made from another one, each with its owner; in the order of the listing. */
  children: readonly { node: number; owner: string }[];
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
}

/** Joins what the tags name to what is listed; a model that names itself is no child of itself. */
export function lineageGraph(named: NamedBases, resolved: readonly ResolvedBase[], listed: ListedFacts): LineageGraph {
  const nodeOf = nodesOf(resolved, listed.models);
  const ids = new Map(resolved.map(({ id }, at) => [nodeOf[at]!, id]));
  const edges: LineageEdge[] = [];
  const basesOf = new Map<number, number[]>();
  const children: { node: number; owner: string }[] = [];
  named.places.forEach((node, at) => {
    const own = new Map<number, Relation>();
    for (let edge = named.starts[at]!; edge < (named.starts[at + 1] ?? named.bases.length); edge += 1) {
      const base = nodeOf[named.bases[edge]!]!;
      if (base !== node && !own.has(base)) own.set(base, named.relations[edge]!);
    }
    if (own.size === 0) return;
    for (const [base, relation] of own) edges.push({ node, base, relation });
    basesOf.set(node, [...own.keys()]);
    children.push({ node, owner: named.owners[named.ownerNumbers[at]!]! });
  });
  const isListed = (node: number) => node < listed.models;
  return {
    edges,
    children,
    bases: [...new Set(edges.map(({ base }) => base))],
    ancestry: traceFamilies(basesOf.keys(), (node) => basesOf.get(node) ?? []),
    id: (base) => ids.get(base)!,
    owner: (base) => ownerOf(ids.get(base)!),
    isListed,
    licence: (node) => (isListed(node) ? listed.licence(node) : null),
    downloads: (node) => (isListed(node) ? listed.downloads(node) : null),
    models: listed.models,
  };
}

/** The node of each resolved base; ids that are not listed and differ by capital letters only are one. */
function nodesOf(resolved: readonly ResolvedBase[], models: number): number[] {
  const beyond = new Map<string, number>();
  return resolved.map(({ place, id }) => {
    if (place !== undefined) return place;
    const lower = id.toLowerCase();
    const known = beyond.get(lower);
    if (known !== undefined) return known;
    beyond.set(lower, models + beyond.size);
    return models + beyond.size - 1;
  });
}
