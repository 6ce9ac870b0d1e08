import type { RowIn } from '../../data/schema/folders.ts';
import { herfindahl } from '../statistics/herfindahl.ts';
import { rounded } from '../statistics/rounded.ts';
import type { NamedBases } from './named-bases.ts';
import { familyDownloads, type Family } from './lineage-family-rows.ts';
import type { LineageGraph } from './lineage-graph.ts';

type HolderRow = RowIn<'captures', 'lineage-holders'>;
type Held = Map<string, { models: number; downloads: number }>;

/** One repository, and which holder has it. */
interface Repository {
  id: string;
  holder: string;
  downloads: number;
}

const SHOWN = 20;

/** Rows of the table lineage-holders; none where the listing gives no downloads of the models that name a base. */
export function holderRows(named: NamedBases, graph: LineageGraph, families: readonly Family[]): HolderRow[] {
  const [byOwner, byRoot, byRootOwner]: Held[] = [new Map(), new Map(), new Map()];
  const places = new Set(named.best.map(({ place }) => place));
  const owners = new Map<number, string>();
  let isKnown = false;
  for (const { node, owner } of graph.children()) {
    const downloads = graph.downloads(node);
    isKnown ||= downloads !== null;
    hold(byOwner!, owner, 1, downloads ?? 0);
    if (places.has(node)) owners.set(node, owner);
  }
  if (!isKnown) return [];
  for (const family of families) {
    const models = family.models + (graph.isListed(family.root) ? 1 : 0);
    hold(byRoot!, graph.id(family.root), models, familyDownloads(graph, family));
    hold(byRootOwner!, graph.owner(family.root) ?? '', models, familyDownloads(graph, family));
  }
  const child = named.best.find(({ place }) => owners.has(place));
  const inFamily = largestInFamilies(named, graph, families);
  return [
    ...rowsOf('made from others', byOwner!, child && { ...child, holder: owners.get(child.place)! }),
    ...rowsOf('families by root', byRoot!, inFamily && { ...inFamily, holder: graph.id(inFamily.root) }),
    ...rowsOf('families by owner', byRootOwner!, inFamily && { ...inFamily, holder: graph.owner(inFamily.root) ?? '' }),
  ];
}

/** The most downloaded root or model of any family. */
function largestInFamilies(named: NamedBases, graph: LineageGraph, families: readonly Family[]) {
  const roots = families.map(({ root }) => ({ id: graph.id(root), root, downloads: graph.downloads(root) ?? 0 }));
  const children = named.best.flatMap(({ id, place, downloads }) => {
    const { root, depth } = graph.ancestry(place);
    return typeof root === 'number' && depth !== 0 ? [{ id, root, downloads }] : [];
  });
  return [...roots, ...children].sort((a, b) => b.downloads - a.downloads || (a.id < b.id ? -1 : 1))[0];
}

function hold(held: Held, holder: string, models: number, downloads: number): void {
  const known = held.get(holder);
  if (known) {
    known.models += models;
    known.downloads += downloads;
  } else held.set(holder, { models, downloads });
}

function rowsOf(of: HolderRow['of'], held: Held, largest: Repository | undefined): HolderRow[] {
  const all = [...held].sort(([a, x], [b, y]) => y.downloads - x.downloads || (a < b ? -1 : 1));
  const sums = all.map(([, { downloads }]) => downloads);
  const without = all.map(([holder, { downloads }]) =>
    holder === largest?.holder ? downloads - largest.downloads : downloads,
  );
  const blank = { of, hhi: null, largest_repository: null, largest_downloads: null, hhi_without_largest: null };
  const total: HolderRow = {
    ...blank,
    rank: 0,
    holder: null,
    holders: all.length,
    models: all.reduce((sum, [, { models }]) => sum + models, 0),
    downloads: sums.reduce((sum, each) => sum + each, 0),
    hhi: rounded(herfindahl(sums)),
    largest_repository: largest?.id ?? null,
    largest_downloads: largest?.downloads ?? null,
    hhi_without_largest: rounded(herfindahl(without)),
  };
  const shown = all.slice(0, SHOWN).map(([holder, { models, downloads }], at): HolderRow => ({
    ...blank,
    rank: at + 1,
    holder: holder || null,
    holders: 1,
    models,
    downloads,
  }));
  return [total, ...shown];
}
