import type { RowIn } from '../../data/schema/folders.ts';
import { leading } from './leading.ts';
import type { LineageGraph } from './lineage-graph.ts';
import { plusKnown } from './plus-known.ts';

type FamilyRow = RowIn<'captures', 'lineage-families'>;

/** A root with all that descend from it alone. */
export interface Family {
  root: number;
  models: number;
  depth: number;
  /** Downloads of those that descend from it; null where none is known. */
  downloads: number | null;
}

const MOST_EACH = 100;

/** Every family; models of several roots, and those whose chain has no beginning, belong to none. */
export function familiesOf(graph: LineageGraph): Family[] {
  const families = new Map<number, Family>();
  graph.eachChild((node) => {
    const { root, depth } = graph.ancestry(node);
    if (typeof root !== 'number') return;
    let family = families.get(root);
    if (family === undefined) families.set(root, (family = { root, models: 0, depth: 0, downloads: null }));
    family.models += 1;
    family.depth = Math.max(family.depth, depth ?? 0);
    family.downloads = plusKnown(family.downloads, graph.downloads(node));
  });
  return [...families.values()];
}

/** Downloads of a family with those of its root. */
export function familyDownloads(graph: LineageGraph, { root, downloads }: Family): number {
  return (downloads ?? 0) + (graph.downloads(root) ?? 0);
}

/** Rows of the table lineage-families. */
export function familyRows(graph: LineageGraph, families: readonly Family[]): FamilyRow[] {
  const byName = (a: Family, b: Family) => (graph.id(a.root) < graph.id(b.root) ? -1 : 1);
  const total = (family: Family) => familyDownloads(graph, family);
  const shown = new Set([
    ...leading(families, MOST_EACH, (a, b) => b.models - a.models || byName(a, b)),
    ...leading(families, MOST_EACH, (a, b) => total(b) - total(a) || byName(a, b)),
  ]);
  const rest = families.filter((family) => !shown.has(family));
  return [...[...shown].map((family) => rowOf(graph, family)), ...(rest.length > 0 ? [restOf(graph, rest)] : [])];
}

function rowOf(graph: LineageGraph, { root, models, depth, downloads }: Family): FamilyRow {
  return {
    root: graph.id(root),
    state: graph.isListed(root) ? 'listed' : 'not listed',
    families: 1,
    owner: graph.owner(root),
    licence: graph.licence(root),
    models,
    depth,
    root_downloads: graph.downloads(root),
    models_downloads: downloads,
  };
}

function restOf(graph: LineageGraph, families: readonly Family[]): FamilyRow {
  return {
    root: null,
    state: 'rest',
    families: families.length,
    owner: null,
    licence: null,
    models: families.reduce((sum, { models }) => sum + models, 0),
    depth: families.reduce((most, { depth }) => Math.max(most, depth), 0),
    root_downloads: families.reduce<number | null>((sum, { root }) => plusKnown(sum, graph.downloads(root)), null),
    models_downloads: families.reduce<number | null>((sum, { downloads }) => plusKnown(sum, downloads), null),
  };
}
