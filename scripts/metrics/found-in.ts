import type { AuthorShare } from '../statistics/share-by-author.ts';
import type { Level } from '../examples/judge-example.ts';
import type { JudgedCardOfModel } from './judged-cards.ts';

/** Whether every example of a card finds all, or at least one does. */
export type Asked = 'every' | 'some';
export const ASKED = ['every', 'some'] as const satisfies readonly Asked[];

/** Whether a card finds what is looked for in the release at a place. */
export function isFound(card: JudgedCardOfModel, level: Level, asked: Asked, place: number): boolean {
  return hasBit(card, level, asked, bitOf(place));
}

function hasBit({ levels }: JudgedCardOfModel, level: Level, asked: Asked, bit: bigint): boolean {
  return (levels[level][asked].releases & bit) !== 0n;
}

function bitOf(place: number): bigint {
  return 1n << BigInt(place);
}

/** What each owner has: cards, and those that find it in the release at a place. Owners in the order of the groups. */
export function foundIn(
  owners: readonly (readonly JudgedCardOfModel[])[],
  level: Level,
  asked: Asked,
  place: number,
): AuthorShare[] {
  const bit = bitOf(place);
  return owners.map((own) => ({ of: own.length, n: own.filter((card) => hasBit(card, level, asked, bit)).length }));
}

/** Cards by owner. */
export function byOwner(cards: readonly JudgedCardOfModel[]): JudgedCardOfModel[][] {
  return [...Map.groupBy(cards, ({ owner }) => owner).values()];
}
