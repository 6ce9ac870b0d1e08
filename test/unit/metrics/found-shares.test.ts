import { describe, expect, test } from 'vitest';
import { foundShares, intervalOfOwners } from '../../../scripts/metrics/found-shares.ts';
import { shareByAuthor } from '../../../scripts/statistics/share-by-author.ts';

const owners = (n: number, found: (at: number) => number, of = 1) =>
  Array.from({ length: n }, (_, at) => ({ of, n: found(at) }));

describe('intervals over owners', () => {
  test('are none for fewer than ten', () => {
    expect(intervalOfOwners(owners(9, (at) => at % 2))).toEqual({ low: null, high: null });
    expect(intervalOfOwners(owners(10, (at) => at % 2)).low).toBeGreaterThan(0);
  });

  test('are those of Wilson where all owners agree, since no draw differs', () => {
    // 45 of 45: 45 / (45 + 1.96^2).
    expect(intervalOfOwners(owners(45, () => 1)).low).toBeCloseTo(0.9213, 4);
    expect(intervalOfOwners(owners(45, () => 1)).high).toBe(1);
    expect(intervalOfOwners(owners(45, () => 0)).high).toBeCloseTo(0.0787, 4);
  });

  test('are further out than plain percentiles where owners are few, and the same where they are many', () => {
    const width = ({ low, high }: { low: number | null; high: number | null }) => high! - low!;
    const few = owners(12, (at) => at % 3, 4);
    expect(width(intervalOfOwners(few))).toBeGreaterThan(width(shareByAuthor(few, 20_220_215)) * 1.05);
    const many = owners(2000, (at) => at % 3, 4);
    expect(width(intervalOfOwners(many)) / width(shareByAuthor(many, 20_220_215))).toBeCloseTo(1, 1);
  });

  test('of cards are wide where one owner has most of them, and those of owners are not', () => {
    const shares = foundShares([{ of: 1000, n: 1000 }, ...owners(30, (at) => at % 2)]);
    expect(shares).toMatchObject({ cards: 1030, owners: 31, owner_share: 0.516129032258 });
    expect(shares.card_high! - shares.card_low!).toBeGreaterThan(0.4);
    expect(shares.owner_high! - shares.owner_low!).toBeLessThan(0.4);
  });
});
