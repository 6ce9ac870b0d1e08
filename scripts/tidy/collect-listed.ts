import { MOST_COMPLETE, SAMPLED, samplePlace } from '../../method/listed-sample.ts';
import type { RowIn } from '../../data/schema/folders.ts';

type Listed = RowIn<'captures', 'listed'>;
type Kind = Listed['kind'];

/** Names of the repositories of the listings as they pass. */
export interface ListedNames {
  /** Takes note of a record that comes for the first time. */
  add(kind: Kind, record: Readonly<Record<string, unknown>>): void;
  /** Rows of the table listed. */
  rows(): Listed[];
}

interface Kept {
  seen: number;
  /** No repository with a larger place can come to be kept. */
  most: number;
  names: { place: number; row: Listed }[];
}

/** Keeps the names of all repositories of a listing while they are few, of a longer one those with the smallest place. */
export function collectListed(): ListedNames {
  const kinds = new Map<Kind, Kept>();
  return {
    add(kind, { id, _id, createdAt }) {
      if (typeof id !== 'string') return;
      let kept = kinds.get(kind);
      if (kept === undefined) kinds.set(kind, (kept = { seen: 0, most: Infinity, names: [] }));
      kept.seen += 1;
      const hubId = typeof _id === 'string' ? _id : null;
      const place = samplePlace(hubId ?? id);
      if (place > kept.most) return;
      const created = typeof createdAt === 'string' ? createdAt.slice(0, 10) : null;
      kept.names.push({ place, row: { kind, id, hub_id: hubId, created } });
      if (kept.names.length > 2 * MOST_COMPLETE) cut(kept, MOST_COMPLETE);
    },
    rows: () =>
      [...kinds.values()].flatMap((kept) => {
        if (kept.seen > MOST_COMPLETE) cut(kept, SAMPLED);
        return kept.names.map(({ row }) => row);
      }),
  };
}

function cut(kept: Kept, length: number): void {
  kept.names.sort((a, b) => a.place - b.place || (a.row.id < b.row.id ? -1 : 1));
  kept.names.length = length;
  kept.most = kept.names.at(-1)!.place;
}
