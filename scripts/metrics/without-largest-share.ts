import type { RowIn } from '../../data/schema/folders.ts';
import { ratio } from './share-with-interval.ts';

type Tally = Pick<RowIn<'captures', 'tallies'>, 'downloads_known' | 'downloads_sum' | 'downloads_max'>;

/** A repository with more than this part of a sum decides what every share of the sum is (docs/protocol.md). */
export const DOMINANT = 0.05;

/** Whether one repository has more than a twentieth of a sum, so that no share of the sum stands without it left out. */
export function isDominated(largest: number | null, sum: number): boolean {
  return largest !== null && sum > 0 && largest / sum > DOMINANT;
}

/** Share of the downloads of a listing that some of it hold; without its largest where that one dominates, else null. */
export interface DownloadsShare {
  downloads_share: number | null;
  downloads_share_without_largest: number | null;
}

/**
 * Share of the downloads that a part of a listing holds, from the tallies of the part and of the whole; null where
 * downloads are not known. The largest repository is in the part whose largest it is.
 */
export function downloadsShare(part: Tally | undefined, whole: Tally): DownloadsShare {
  if (whole.downloads_known === 0) return { downloads_share: null, downloads_share_without_largest: null };
  const [sum, largest] = [part?.downloads_sum ?? 0, whole.downloads_max];
  const own = part?.downloads_max === largest ? largest : 0;
  return {
    downloads_share: ratio(sum, whole.downloads_sum),
    downloads_share_without_largest: isDominated(largest, whole.downloads_sum)
      ? ratio(sum - own, whole.downloads_sum - largest)
      : null,
  };
}
