import { easeParts } from '../../method/ease-definition.ts';
import type { EaseTask } from './ease-facts.ts';

/** Numbers of facts by part, in the order of easeParts: those known, and those that hold. */
export interface PartCounts {
  known: number[];
  holds: number[];
}

/** Shares of the parts in the order of easeParts, null where unknown, and their mean; null without a known part. */
export interface EaseScore {
  shares: (number | null)[];
  index: number | null;
}

const places = new Map<string, number>(easeParts.map(({ name }, place) => [name, place]));

/** Counts without anything in them. */
export function noCounts(): PartCounts {
  return { known: easeParts.map(() => 0), holds: easeParts.map(() => 0) };
}

/** Facts of a task counted by author, so that a draw adds a few numbers an author. */
export function countsByAuthor({ facts }: Pick<EaseTask, 'facts'>): Map<string, PartCounts> {
  const counts = new Map<string, PartCounts>();
  for (const { author, part, holds } of facts) {
    const own = counts.get(author) ?? counts.set(author, noCounts()).get(author)!;
    const place = places.get(part)!;
    own.known[place]! += 1;
    own.holds[place]! += Number(holds);
  }
  return counts;
}

/** Sum of counts into the first. */
export function addCounts(into: PartCounts, counts: PartCounts): PartCounts {
  for (let place = 0; place < counts.known.length; place += 1) {
    into.known[place]! += counts.known[place]!;
    into.holds[place]! += counts.holds[place]!;
  }
  return into;
}

/** Which parts a task has: known for as many models or Spaces as the definition asks for. */
export function knownParts(counts: PartCounts): boolean[] {
  return easeParts.map(({ least }, place) => counts.known[place]! >= least);
}

/** Shares and index over these parts only; a part that a draw has no fact of is left out of its mean. */
export function scoreOf(counts: PartCounts, parts: readonly boolean[]): EaseScore {
  const shares: (number | null)[] = [];
  let [sum, known] = [0, 0];
  for (let place = 0; place < parts.length; place += 1) {
    const of = parts[place] ? counts.known[place]! : 0;
    const share = of > 0 ? counts.holds[place]! / of : null;
    shares.push(share);
    if (share === null) continue;
    sum += share;
    known += 1;
  }
  return { shares, index: known === 0 ? null : sum / known };
}

/** Rank of an index among others: 1 more than the number of higher ones, so that equal ones share the better rank. */
export function rankAmong(index: number, others: readonly (number | null)[]): number {
  // Means of the same shares in another order may differ in the last bit.
  return 1 + others.filter((other) => other !== null && other > index + 1e-12).length;
}
