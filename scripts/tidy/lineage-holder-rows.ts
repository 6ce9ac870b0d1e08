import type { RowIn } from '../../data/schema/folders.ts';
import { herfindahl } from '../statistics/herfindahl.ts';
import { rounded } from '../statistics/rounded.ts';
import { createCompactNames, type CompactNames } from './compact-names.ts';
import { leading } from './leading.ts';
import type { NamedBases } from './named-bases.ts';
import { familyDownloads, type Family } from './lineage-family-rows.ts';
import type { LineageGraph } from './lineage-graph.ts';
import { placesOf } from './places-of.ts';

type HolderRow = RowIn<'captures', 'lineage-holders'>;

/** Holders by number: how many models each has, and their downloads. */
interface Held {
  models: Uint32Array;
  downloads: Float64Array;
}

/** One repository, and the number of its holder. */
interface Repository {
  id: string;
  holder: number;
  downloads: number;
}

type NamesOf = CompactNames['namesOf'];

const SHOWN = 20;

/** Rows of the table lineage-holders; none where the listing gives no downloads of the models that name a base. */
export function holderRows(named: NamedBases, graph: LineageGraph, families: readonly Family[]): HolderRow[] {
  const byOwner = noneHeld(named.owners.size);
  const places = new Set(named.best.map(({ place }) => place));
  const owners = new Map<number, number>();
  let isKnown = false;
  graph.eachChild((node, owner) => {
    const downloads = graph.downloads(node);
    isKnown ||= downloads !== null;
    hold(byOwner, owner, 1, downloads ?? 0);
    if (places.has(node)) owners.set(node, owner);
  });
  if (!isKnown) return [];
  const child = named.best.find(({ place }) => owners.has(place));
  return [
    ...rowsOf(
      'made from others',
      byOwner,
      named.owners.namesOf,
      child && { ...child, holder: owners.get(child.place)! },
    ),
    ...rowsOfFamilies(named, graph, families),
  ];
}

function rowsOfFamilies(named: NamedBases, graph: LineageGraph, families: readonly Family[]): HolderRow[] {
  const owners = createCompactNames();
  const ownerOf = (root: number) => owners.number(graph.owner(root) ?? '');
  const ownerNumbers = families.map(({ root }) => ownerOf(root));
  const [byRoot, byOwner] = [noneHeld(families.length), noneHeld(owners.size)];
  families.forEach((family, at) => {
    const models = family.models + (graph.isListed(family.root) ? 1 : 0);
    hold(byRoot, at, models, familyDownloads(graph, family));
    hold(byOwner, ownerNumbers[at]!, models, familyDownloads(graph, family));
  });
  const largest = largestInFamilies(named, graph, families);
  const idsOf: NamesOf = (numbers) => new Map([...numbers].map((at) => [at, graph.id(families[at]!.root)]));
  const inFamily = largest && { ...largest, holder: families.findIndex(({ root }) => root === largest.root) };
  return [
    ...rowsOf('families by root', byRoot, idsOf, inFamily),
    ...rowsOf('families by owner', byOwner, owners.namesOf, largest && { ...largest, holder: ownerOf(largest.root) }),
  ];
}

/** The most downloaded root or model of any family. */
function largestInFamilies(named: NamedBases, graph: LineageGraph, families: readonly Family[]) {
  const roots = leading(
    families.map(({ root }) => ({ id: graph.id(root), root, downloads: graph.downloads(root) ?? 0 })),
    1,
    byDownloads,
  );
  const children = named.best.flatMap(({ id, place, downloads }) => {
    const { root, depth } = graph.ancestry(place);
    return typeof root === 'number' && depth !== 0 ? [{ id, root, downloads }] : [];
  });
  return [...roots, ...children].sort(byDownloads)[0];
}

function byDownloads(a: Omit<Repository, 'holder'>, b: Omit<Repository, 'holder'>): number {
  return b.downloads - a.downloads || (a.id < b.id ? -1 : 1);
}

function noneHeld(holders: number): Held {
  return { models: new Uint32Array(holders), downloads: new Float64Array(holders) };
}

function hold(held: Held, holder: number, models: number, downloads: number): void {
  held.models[holder]! += models;
  held.downloads[holder]! += downloads;
}

function rowsOf(of: HolderRow['of'], held: Held, namesOf: NamesOf, largest: Repository | undefined): HolderRow[] {
  // An owner all of whose models name nothing but themselves holds none.
  const holders = placesOf(held.models);
  const sums = Float64Array.from(holders, (holder) => held.downloads[holder]!)
    .sort()
    .reverse();
  const without = Float64Array.from(sums);
  if (largest) without[sums.indexOf(held.downloads[largest.holder]!)]! -= largest.downloads;
  const blank = { of, hhi: null, largest_repository: null, largest_downloads: null, hhi_without_largest: null };
  const total: HolderRow = {
    ...blank,
    rank: 0,
    holder: null,
    holders: holders.length,
    models: held.models.reduce((sum, each) => sum + each, 0),
    downloads: sums.reduce((sum, each) => sum + each, 0),
    hhi: rounded(herfindahl(sums)),
    largest_repository: largest?.id ?? null,
    largest_downloads: largest?.downloads ?? null,
    hhi_without_largest: rounded(herfindahl(without)),
  };
  return [total, ...shownOf(held, holders, sums[SHOWN - 1] ?? 0, namesOf).map((row) => ({ ...blank, ...row }))];
}

/** The first holders by downloads, of equal ones the first by name; `least` is what the last of them holds. */
function shownOf(held: Held, holders: Uint32Array, least: number, namesOf: NamesOf) {
  const names = namesOf(new Set(holders.filter((holder) => held.downloads[holder]! >= least)));
  return leading(names, SHOWN, ([a, x], [b, y]) => held.downloads[b]! - held.downloads[a]! || (x < y ? -1 : 1)).map(
    ([holder, name], at) => ({
      rank: at + 1,
      holder: name || null,
      holders: 1,
      models: held.models[holder]!,
      downloads: held.downloads[holder]!,
    }),
  );
}
