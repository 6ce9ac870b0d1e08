import { formatNumber } from '../format/format-number.ts';
import { coverWords, listingWords } from './listing-words.ts';
import type { LookIndex } from './look-index.ts';
import type { Seen } from './records.ts';
import { standingWords } from './standing.ts';

/** One listing's row: when, likes and downloads with where they stand. */
export interface SeenRow {
  listing: string;
  cover: string;
  likes: string;
  byLikes: string;
  downloads: string;
  byDownloads: string;
}

const whole = (value: number) => formatNumber(value, 0);

/** What each listing says of a repository, the newest first. */
export function seenRows(
  index: LookIndex,
  seen: readonly Seen[],
  kind: 'models' | 'spaces' | 'datasets',
  own: string | null,
): SeenRow[] {
  return seen
    .toReversed()
    .map(([at, likes = null, downloads = null, byLikes = null, byDownloads = null, other = null]) => {
      const capture = index.captures[at]!;
      const task = other ?? index.tasks.indexOf(own ?? '');
      const counted = kind === 'models' ? index.known[at]?.[task] : null;
      const [ofLikes, ofDownloads] = counted || [kind === 'spaces' ? capture.spaces_known : null, null];
      const cover = coverWords(capture[kind]);
      return {
        listing: listingWords(index.captures, at),
        cover: `${cover}${other === null ? '' : `; as ${index.tasks[other]}`}`,
        likes: likes === null ? '\u2013' : whole(likes),
        byLikes: likes === null ? '' : standingWords(byLikes, ofLikes, whole),
        downloads: downloads === null ? '\u2013' : whole(downloads),
        byDownloads: downloads === null ? '' : standingWords(byDownloads, ofDownloads, whole),
      };
    });
}
