import type { RowIn } from '../../data/schema/folders.ts';
import type { CaptureTables } from '../metrics/capture-tables.ts';
import type { Sources } from '../metrics/sources.ts';
import { rounded } from '../statistics/rounded.ts';
import { NOT_USED } from '../triples/evaluation/listing-rows.ts';
import { precision, recall, sumCounts, type SetCounts } from '../triples/evaluation/score-sets.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, byKey, judged, same, sums, theseRows, type Doubt } from './judged.ts';

type Row = RowIn<'triples', 'by-listing'>;

/** What was found with each listing: the paragraphs add up, by kinds as they are labelled, and shares follow from counts. */
export function checkByListing(
  { table }: CheckedFolder<'triples'>,
  captures: readonly CaptureTables[],
  gold: Sources['gold'],
): string[] {
  const rows = table('by-listing');
  const labelled = gold.table('card-paragraphs');
  const [texts, used] = [
    sums(labelled, ({ kind }) => [kind]),
    sums(
      labelled,
      ({ kind }) => [kind],
      (row) => row.used?.split(' ').length ?? 0,
    ),
  ];
  const listings = byKey(captures, ({ capture }) => [capture.capture]);
  return [
    ...theseRows(
      rows,
      ['basis', 'kind', 'listing'],
      wantedRows(rows?.rows ?? [], new Set(labelled.map(({ kind }) => kind))),
      'as its parts add up to',
    ),
    ...judged(rows, (row) => {
      const listed = listings([row.listing])?.capture.listed.datasets ?? 0;
      const isKind = row.basis === 'paragraphs' && row.kind !== 'all' && row.kind !== 'not used' && labelled.length > 0;
      return [
        listed > 0 ? same(row, 'names', listed, 'as the capture lists datasets') : undefined,
        ...scoreDoubts(row),
        ...(isKind
          ? [
              same(row, 'texts', texts(row.kind), 'as card-paragraphs.csv has of the kind'),
              atMost(row, 'wanted', used(row.kind), 'as card-paragraphs.csv says are used'),
            ]
          : []),
      ];
    }),
  ];
}

/** Of each listing a row for the cards, one for each kind of paragraph as far as they are there, and two that add these up. */
function wantedRows(rows: readonly Row[], labelled: ReadonlySet<Row['kind']>): Partial<Row>[] {
  return [...Map.groupBy(rows, ({ listing }) => listing)].flatMap(([listing, own]) => {
    const parts = own.filter(({ basis, kind }) => basis === 'paragraphs' && kind !== 'all' && kind !== 'not used');
    const row = (basis: Row['basis'], kind: Row['kind'], rest: Partial<Row>): Partial<Row> => ({
      basis,
      kind,
      listing,
      names: own[0]!.names,
      ...rest,
    });
    const of = (all: readonly Row[]) => ({ texts: all.reduce((sum, each) => sum + each.texts, 0), ...sumCounts(all) });
    return [
      row('cards', 'all', { texts: rows[0]!.texts }),
      row('paragraphs', 'all', of(parts)),
      row('paragraphs', 'not used', of(parts.filter(({ kind }) => NOT_USED.includes(kind)))),
      ...(labelled.size > 0 ? [...labelled] : parts.map(({ kind }) => kind)).map((kind) => row('paragraphs', kind, {})),
    ];
  });
}

/** Right is what was both found and wanted, and the shares are parts of the two. */
function scoreDoubts<Scored extends SetCounts & { precision: number | null; recall: number | null }>(
  row: Scored,
): (Doubt<Scored> | undefined)[] {
  const right = Math.min(row.found, row.wanted);
  return [
    row.right > right ? ['right', `at most ${right} as were found and wanted`] : undefined,
    same(row, 'precision', rounded(precision(row)), 'as right of found'),
    same(row, 'recall', rounded(recall(row)), 'as right of wanted'),
  ];
}
