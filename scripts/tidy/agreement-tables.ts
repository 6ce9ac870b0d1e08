import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import { spearman, type CountedPairs } from '../statistics/spearman.ts';
import { binFloor } from './bin-floor.ts';
import type { CountedGroup } from './distribution-group.ts';

type AgreementRow = RowIn<'captures', 'likes-downloads'>;
type BinRow = RowIn<'captures', 'likes-downloads-bins'>;
/** Spaces have no downloads that likes could be set against. */
type Kind = AgreementRow['kind'];

/** Rows of the tables likes-downloads and likes-downloads-bins. */
export interface AgreementTables {
  likesDownloads: AgreementRow[];
  bins: BinRow[];
}

/** How likes and downloads of the same repositories go together. */
export function agreementTables(kind: Kind, groups: readonly CountedGroup[]): AgreementTables {
  const tables: AgreementTables = { likesDownloads: [], bins: [] };
  for (const group of groups) {
    const pairs = group.likesDownloads();
    if (pairs.counts.length > 0) tables.likesDownloads.push(agreementRow(kind, group, pairs));
    if (group.by !== 'tag') tables.bins.push(...binRows(kind, group.task, pairs));
  }
  return tables;
}

function agreementRow(kind: Kind, { by, task }: CountedGroup, pairs: CountedPairs): AgreementRow {
  return {
    kind,
    by,
    task,
    n: pairs.counts.reduce((all, count) => all + count, 0),
    spearman: rounded(spearman(pairs)),
  };
}

function binRows(kind: Kind, task: string | null, { x, y, counts }: CountedPairs): BinRow[] {
  // By the two lower bounds: there are few of them.
  const bins = new Map<number, Map<number, BinRow>>();
  const floorOf = rememberedFloors();
  for (let at = 0; at < counts.length; at += 1) {
    const [likes, downloads, count] = [floorOf(x[at]!), floorOf(y[at]!), counts[at]!];
    let own = bins.get(likes);
    if (own === undefined) bins.set(likes, (own = new Map()));
    const bin = own.get(downloads);
    if (bin) bin.n += count;
    else own.set(downloads, { kind, task, likes_from: likes, downloads_from: downloads, n: count });
  }
  return [...bins.values()].flatMap((own) => [...own.values()]);
}

/** The floor of a bin, which pairs ask for again and again; those of small numbers are found once. */
function rememberedFloors(): (value: number) => number {
  const floors = new Float64Array(4096).fill(-1);
  return (value) => {
    if (value >= floors.length) return binFloor(value);
    if (floors[value] === -1) floors[value] = binFloor(value);
    return floors[value]!;
  };
}
