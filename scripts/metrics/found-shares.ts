import { quantilePair } from '../statistics/quantile-pair.ts';
import { rounded } from '../statistics/rounded.ts';
import { agreedInterval, drawnShares, type AuthorShare } from '../statistics/share-by-author.ts';
import { widenedTail } from '../statistics/widened-tail.ts';
import { NO_ENDS, type Ends } from './author-interval.ts';

/** The same on every machine. */
const SEED = 20_220_215;
/** With fewer owners no interval is told. */
const LEAST_OWNERS = 10;

/** Cells of shares of cards and of owners. */
export interface FoundShares {
  cards: number;
  found: number;
  card_share: number;
  card_low: number | null;
  card_high: number | null;
  owners: number;
  owner_share: number;
  owner_low: number | null;
  owner_high: number | null;
}

/**
 * Share of the cards that are found, and mean over owners of the share of theirs, from what each owner has; both with
 * 95 % intervals that resample owners. Needs an owner.
 */
export function foundShares(owners: readonly AuthorShare[]): FoundShares {
  return sharesWith(owners, intervalOfOwners);
}

function sharesWith(owners: readonly AuthorShare[], intervalOf: (owners: readonly AuthorShare[]) => Ends): FoundShares {
  const mean = owners.map(({ of, n }) => ({ of: 1, n: n / of }));
  const cards = owners.reduce((sum, { of }) => sum + of, 0);
  const found = owners.reduce((sum, { n }) => sum + n, 0);
  const card = intervalOf(owners);
  const owner = intervalOf(mean);
  return {
    cards,
    found,
    card_share: rounded(found / cards),
    card_low: card.low,
    card_high: card.high,
    owners: owners.length,
    owner_share: rounded(shareOf(mean)),
    owner_low: owner.low,
    owner_high: owner.high,
  };
}

/** The same where only a count is wanted. */
export function sharesAlone(owners: readonly AuthorShare[]): FoundShares {
  return sharesWith(owners, () => NO_ENDS);
}

/** foundShares of many measures of the same owners, of which those that count the same are drawn once. */
export function foundSharesOnce(): (owners: readonly AuthorShare[]) => FoundShares {
  const drawn = new Map<string, FoundShares>();
  return (owners) => {
    const key = owners.map(({ of, n }) => `${n}/${of}`).join();
    const shares = drawn.get(key) ?? foundShares(owners);
    drawn.set(key, shares);
    return shares;
  };
}

/**
 * 95 % bootstrap interval over owners of a share of what they have, further out than 2.5 % where they are few or one has
 * much; where all owners agree, that of Wilson, since no draw differs. Null for fewer than ten owners.
 */
export function intervalOfOwners(owners: readonly AuthorShare[]): Ends {
  if (owners.length < LEAST_OWNERS) return { low: null, high: null };
  const [of, share] = [owners.reduce((sum, each) => sum + each.of, 0), shareOf(owners)];
  const agreed = agreedInterval(owners);
  if (agreed) return { low: rounded(agreed[0]), high: rounded(agreed[1]) };
  let [variance, squares] = [0, 0];
  for (const each of owners) {
    variance += ((each.n - share * each.of) / of) ** 2;
    squares += (each.of / of) ** 2;
  }
  // As for parts of the ease index: between their number and their effective number.
  const tail = widenedTail([{ variance, authors: Math.sqrt(owners.length / squares) }]);
  const [low, high] = quantilePair(drawnShares(owners, SEED), tail, 1 - tail) ?? [null, null];
  return { low: rounded(low), high: rounded(high) };
}

function shareOf(owners: readonly AuthorShare[]): number {
  const of = owners.reduce((sum, each) => sum + each.of, 0);
  return owners.reduce((sum, { n }) => sum + n, 0) / of;
}
