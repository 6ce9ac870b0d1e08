import { easeParts, type EasePartName } from '../../method/ease-parts.ts';
import type { EaseFact, EaseTask } from './ease-facts.ts';

/** Number of parts; counts hold first how much is known of each, in the order of easeParts, then how much holds. */
export const PARTS = easeParts.length;
export type PartCounts = Float64Array<ArrayBuffer>;

/** Shares of the parts in the order of easeParts, null where unknown, and their mean; null without a known part. */
export interface EaseScore {
  shares: (number | null)[];
  index: number | null;
}

/** How much a fact counts; 0 leaves it out. */
export type Weigh = (fact: EaseFact) => number;

const places = new Map<EasePartName, number>(easeParts.map(({ name }, place) => [name, place]));

/** Counts without anything in them. */
export function noCounts(): PartCounts {
  return new Float64Array(2 * PARTS);
}

/** Facts of a task counted by author, so that a draw adds a few numbers an author. */
export function countsByAuthor({ facts }: Pick<EaseTask, 'facts'>, weigh: Weigh = () => 1): Map<string, PartCounts> {
  const counts = new Map<string, PartCounts>();
  for (const fact of facts) {
    const weight = weigh(fact);
    if (weight === 0) continue;
    const own = counts.get(fact.author) ?? counts.set(fact.author, noCounts()).get(fact.author)!;
    const place = places.get(fact.part)!;
    own[place]! += weight;
    if (fact.holds) own[PARTS + place]! += weight;
  }
  return counts;
}

/** Sum of counts into the first. */
export function addCounts(into: PartCounts, counts: PartCounts): PartCounts {
  for (let place = 0; place < counts.length; place += 1) into[place]! += counts[place]!;
  return into;
}

/** Which parts a task has: known for as many models or Spaces as the definition asks for. */
export function knownParts(counts: PartCounts): boolean[] {
  return easeParts.map(({ least }, place) => counts[place]! >= least);
}

/** Shares and index over these parts only; a part that a draw has no fact of is left out of its mean. */
export function scoreOf(counts: PartCounts, parts: readonly boolean[]): EaseScore {
  const shares: (number | null)[] = [];
  let [sum, known] = [0, 0];
  for (let place = 0; place < PARTS; place += 1) {
    const of = parts[place] ? counts[place]! : 0;
    const share = of > 0 ? counts[PARTS + place]! / of : null;
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

/** Place of a part in counts and shares. */
export function placeOf(part: EasePartName): number {
  return places.get(part)!;
}
