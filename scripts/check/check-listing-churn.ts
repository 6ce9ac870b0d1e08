import type { RowIn } from '../../data/schema/folders.ts';
import { CHURN_GROUPS, churnGroupOf } from '../listings/compare-listings.ts';
import type { CaptureTables } from '../metrics/capture-tables.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, judged, sums, theseRows, type Doubt } from './judged.ts';
import { wholeTally } from './whole-tally.ts';

type Churn = RowIn<'listings', 'listing-churn'>;
const PARTS = ['n', 'still', 'renamed', 'namesakes'] as const;

/** Models that are still there: groups are parts of all, all are those of the capture, and the renamed are known by name. */
export function checkListingChurn(
  { table }: CheckedFolder<'listings'>,
  captures: ReadonlyMap<string, CaptureTables>,
): string[] {
  const churn = table('listing-churn');
  const renames = table('model-renames')?.rows ?? [];
  const renamed = sums(
    renames.flatMap((row) => [row, { ...row, group: 'all' }].map((each) => ({ group: churnGroupOf(row), ...each }))),
    ({ from, to, group }) => [from, to, group],
  );
  const tracked = [...captures].filter(([, at]) => goneFrom(at) > 0).map(([name]) => ({ from: name, to: name }));
  const compared = [...(churn?.rows ?? []), ...renames, ...tracked];
  const pairs = new Map(compared.map(({ from, to }) => [`${from} ${to}`, { from, to }]));
  const wanted = [...pairs.values()].flatMap(({ from, to }): Partial<Churn>[] => {
    const at = captures.get(from);
    if (from === to) return [{ from, to, group: 'tracked', renamed: 0, namesakes: 0, ...(at ? trackedIn(at) : {}) }];
    return CHURN_GROUPS.map((group) => ({
      from,
      to,
      group,
      renamed: renamed(from, to, group),
      ...(group === 'all' && at ? { n: at.capture.listed.models } : {}),
    }));
  });
  const rows = Map.groupBy(churn?.rows ?? [], ({ from, to }) => `${from} ${to}`);
  return [
    ...theseRows(churn, ['from', 'to', 'group'], wanted, 'by the listings and model-renames.csv'),
    ...judged(churn, (row) => [
      atMost(row, 'still', row.n - row.renamed - row.namesakes, 'of those that are neither renamed nor namesakes'),
      ...(row.group === 'all' ? partDoubts(row, rows.get(`${row.from} ${row.to}`)!, captures.get(row.from)) : []),
    ]),
  ];
}

/** A tracker says itself what it found gone. */
function trackedIn(at: CaptureTables): Pick<Churn, 'n' | 'still'> {
  const still = at.capture.listed.models;
  return { n: still + goneFrom(at), still };
}

function goneFrom({ table }: CaptureTables): number {
  return table('tombstones').filter(({ kind }) => kind === 'models').length;
}

/** Only models without known downloads are in no group; without owner they are in one. */
function partDoubts(row: Churn, own: readonly Churn[], at: CaptureTables | undefined): (Doubt<Churn> | undefined)[] {
  const tally = at && wholeTally(at, 'models');
  const unknown = tally ? tally.n - tally.downloads_known : row.n;
  return PARTS.flatMap((column) => {
    const parts = own.filter(({ group }) => group !== 'all').reduce((sum, each) => sum + each[column], 0);
    const isRight = parts <= row[column] && parts >= row[column] - unknown;
    return isRight ? [] : [[column, `${parts} of the groups, and at most ${unknown} of unknown downloads`] as const];
  });
}
