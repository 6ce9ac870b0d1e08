import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import { spearman } from '../statistics/spearman.ts';
import { binFloor } from './bin-floor.ts';
import { triplesOf, type DistributionGroup, type Triple } from './distribution-group.ts';

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
export function agreementTables(kind: Kind, groups: readonly DistributionGroup[]): AgreementTables {
  const triples = groups.map((group) => [group, triplesOf(group)] as const);
  return {
    likesDownloads: triples.flatMap(([group, own]) => (own.length > 0 ? [agreementRow(kind, group, own)] : [])),
    bins: triples.filter(([group]) => group.by !== 'tag').flatMap(([group, own]) => binRows(kind, group, own)),
  };
}

function agreementRow(kind: Kind, { by, task }: DistributionGroup, triples: readonly Triple[]): AgreementRow {
  return {
    kind,
    by,
    task,
    n: triples.reduce((all, [, , count]) => all + count, 0),
    spearman: rounded(spearman(triples)),
  };
}

function binRows(kind: Kind, group: DistributionGroup, triples: readonly Triple[]): BinRow[] {
  const bins = new Map<string, BinRow>();
  for (const [ofLikes, ofDownloads, count] of triples) {
    const [likes, downloads] = [binFloor(ofLikes), binFloor(ofDownloads)];
    const bin = bins.get(`${likes} ${downloads}`);
    if (bin) bin.n += count;
    else
      bins.set(`${likes} ${downloads}`, {
        kind,
        task: group.task,
        likes_from: likes,
        downloads_from: downloads,
        n: count,
      });
  }
  return [...bins.values()];
}
