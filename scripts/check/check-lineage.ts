import type { RowIn } from '../../data/schema/folders.ts';
import { checkLineageBases } from './check-lineage-bases.ts';
import { checkLineageHolders } from './check-lineage-holders.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, judged, rising, same, together, type Doubt } from './judged.ts';
import { addsUp, columnAddsUp, lineageCounts, totalOf, type LineageCounts } from './lineage-counts.ts';

type Tally = RowIn<'captures', 'lineage-tallies'>;
type Licence = RowIn<'captures', 'lineage-licences'>;

/** Licences of a model against its base that are known, as both tables have them. */
const KNOWN = ['same', 'none', 'other'] as const;

/** Who is made from whom, counted in five tables: the same models, pairs, bases and families in each. */
export function checkLineage(folder: CheckedFolder<'captures'>): string[] {
  const counts = lineageCounts(folder);
  return [
    ...tallyProblems(folder, counts),
    ...checkLineageBases(folder, counts),
    ...checkLineageHolders(folder, counts),
    ...licenceProblems(folder, counts),
  ];
}

function tallyProblems({ table, manifest }: CheckedFolder<'captures'>, counts: LineageCounts): string[] {
  const { n, all, allDownloads, downloads } = counts;
  const [made, pairs] = ['made from another', all('relation')];
  const ofModels = { n: n('models', made), downloads: downloads('models', made) };
  const ofPairs = { n: pairs, downloads: allDownloads('relation') };
  const wanted: Partial<Record<Tally['facet'], typeof ofModels>> = {
    named: ofModels,
    depth: ofModels,
    family: ofModels,
    licence: ofPairs,
  };
  const missing = Object.entries(wanted).find(
    ([facet, { n: count }]) => count > 0 && all(facet as Tally['facet']) === 0,
  );
  return judged(table('lineage-tallies'), (row, at) => {
    const of = wanted[row.facet];
    const looped = row.facet === 'depth' ? n('family', 'loop') : n('depth', 'loop');
    return [
      at === 0 && missing ? ['facet', `rows of facet ${missing[0]} besides: this one`] : undefined,
      row.n === 0 && row.facet !== 'models' ? ['n', 'no row of nothing'] : undefined,
      row.facet === 'models'
        ? same(row, 'of', manifest?.listed.models ?? row.of, 'as manifest.json lists models')
        : same(row, 'of', all(row.facet), `as facet ${row.facet} adds up to`),
      of && same(row, 'of', of.n, 'as the other facets count'),
      of && allDownloads(row.facet) !== of.downloads
        ? addsUp<Tally>('downloads_sum', allDownloads(row.facet), of.downloads, 'another facet')
        : undefined,
      atMost(row, 'n', row.of, 'as of all'),
      row.value === made ? atMost(row, 'n', n('models', 'naming'), 'as name a base') : undefined,
      row.value === 'loop' ? same(row, 'n', looped, 'as the other facet has it') : undefined,
      row.facet === 'pairs' && pairs > row.of ? ['of', `at least ${pairs} as facet relation counts`] : undefined,
      row.facet === 'licence as written'
        ? atMost(row, 'of', n('pairs', 'listed') + n('pairs', 'itself'), 'as pairs are listed')
        : undefined,
    ];
  });
}

function licenceProblems(
  { dir, table }: CheckedFolder<'captures'>,
  { n, downloads, isThere }: LineageCounts,
): string[] {
  const licences = table('lineage-licences');
  const rows = licences?.rows ?? [];
  const known = KNOWN.reduce((sum, value) => sum + n('licence', value), 0);
  const knownDownloads = KNOWN.reduce((sum, value) => sum + downloads('licence', value), 0);
  const alike = totalOf(rows, (row) => (row.licence !== null && row.licence === row.base_licence ? row.pairs : 0));
  const hasRest = rows.some(({ kind }) => kind === 'rest');
  return [
    ...(isThere && known > 0 && rows.length === 0
      ? [`${dir}/lineage-licences.csv: expected rows of the pairs that lineage-tallies.csv counts, received none`]
      : []),
    ...judged(licences, (row, at) => [
      ...(at > 0
        ? []
        : [
            columnAddsUp(rows, 'pairs', known, 'facet licence'),
            hasRest ? undefined : addsUp<Licence>('pairs', alike, n('licence', 'same'), 'licence same'),
            columnAddsUp(rows, 'downloads_sum', knownDownloads, 'facet licence'),
          ]),
      ...pairDoubts(row),
    ]),
  ];
}

/** The base with most of the pairs has no fewer than all have on average, and leaves one to each of the others. */
function pairDoubts(row: Licence): (Doubt<Licence> | undefined)[] {
  const isPair = row.kind === 'pair';
  const most = row.largest_pairs ?? 0;
  return [
    isPair === (row.base_licence !== null)
      ? undefined
      : ['base_licence', isPair ? 'a licence' : 'nothing in the row of all others'],
    isPair === (row.largest_base !== null)
      ? undefined
      : ['largest_base', isPair ? 'an id' : 'nothing in the row of all others'],
    together(row, 'largest_base', 'largest_pairs'),
    row.pairs === 0 ? ['pairs', 'at least 1'] : undefined,
    ...rising(row, 'bases', 'pairs'),
    ...rising(row, 'largest_pairs', 'pairs'),
    isPair && most * row.bases < row.pairs ? ['largest_pairs', `at least ${row.pairs} / ${row.bases}`] : undefined,
    isPair && most + row.bases - 1 > row.pairs
      ? ['bases', `at most ${row.pairs - most + 1}, of one pair each beside the largest`]
      : undefined,
  ];
}
