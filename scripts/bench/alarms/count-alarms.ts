import { alarmsBetween } from '../../alarms/alarms-between.ts';
import { drawNeighbours, type Neighbours } from './draw-neighbours.ts';
import { drawsFrom } from './draws.ts';
import type { Mutated } from './mutation.ts';
import { mutations } from './mutations.ts';
import { summaryOf, type World } from './world.ts';

/** How one kind of fault, or one listing, fared. */
export interface Count {
  /** Faults made, or pairs without one. */
  of: number;
  /** Faults that were told, or pairs that raised an alarm all the same. */
  alarms: number;
}

/** What the bench counts. */
export interface Counted {
  /** By kind of fault. */
  recall: ReadonlyMap<string, Count>;
  /** By listing. */
  falseAlarms: ReadonlyMap<string, Count>;
  /** Faults that raised nothing, and alarms of pairs without a fault, in words. */
  told: string[];
}

/** Faults that are made of one pair of neighbours. */
const FAULTS_PER_PAIR = 10;

/**
 * Makes so many faults, each in a capture next to a real one, and counts alarms of these and of pairs without a fault.
 */
export function countAlarms(worlds: readonly World[], faults: number, seed: number): Counted {
  const draws = drawsFrom(seed);
  const recall = new Map(Object.keys(mutations).map((name): [string, Count] => [name, { of: 0, alarms: 0 }]));
  const falseAlarms = new Map(worlds.map(({ name }): [string, Count] => [name, { of: 0, alarms: 0 }]));
  const told: string[] = [];
  for (let [made, pair] = [0, 0]; made < faults; pair += 1) {
    const world = worlds[pair % worlds.length]!;
    const neighbours = drawNeighbours(world, draws);
    const { before, after } = neighbours;
    const unmutated = alarmsBetween(before, after);
    const own = falseAlarms.get(world.name)!;
    own.of += 1;
    own.alarms += Math.min(1, unmutated.length);
    told.push(...unmutated.map(({ what }) => `${world.name}, ${neighbours.days} days, no fault: ${what}`));
    const known = new Set(unmutated.map(({ id }) => id));
    for (let each = 0; each < FAULTS_PER_PAIR && made < faults; each += 1) {
      const name = draws.pick(rarestFirst(recall))!;
      const mutated = mutations[name]!(neighbours, draws);
      if (!mutated) continue;
      made += 1;
      const isTold = isToldBy(neighbours, mutated, known);
      const count = recall.get(name)!;
      count.of += 1;
      if (isTold) count.alarms += 1;
      else told.push(`${world.name}, ${neighbours.days} days, not told: ${name}, ${mutated.where}`);
    }
  }
  return { recall, falseAlarms, told };
}

/** Whether a fault raises an alarm of its own kind at its own place that the pair without it does not raise. */
export function isToldBy(
  { world, before, after }: Neighbours,
  { listing, kinds, where }: Mutated,
  known: ReadonlySet<string>,
): boolean {
  return alarmsBetween(before, summaryOf(world, after.seen, listing)).some(
    (alarm) => !known.has(alarm.id) && kinds.includes(alarm.kind) && alarm.where.startsWith(where),
  );
}

/** The half of the kinds of fault that were made least: some listings can have only some of them. */
function rarestFirst(recall: ReadonlyMap<string, Count>): string[] {
  const names = [...recall].sort(([, a], [, b]) => a.of - b.of).map(([name]) => name);
  return names.slice(0, Math.ceil(names.length / 2));
}
