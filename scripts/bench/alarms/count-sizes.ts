import { alarmsBetween } from '../../alarms/alarms-between.ts';
import { isToldBy, type Count } from './count-alarms.ts';
import { drawNeighbours } from './draw-neighbours.ts';
import { drawsFrom } from './draws.ts';
import { mutations } from './mutations.ts';
import type { World } from './world.ts';

/** Sizes of the faults that have one, from the large to the small, and what the number is. */
const SIZES: Readonly<Record<string, { of: string; sizes: readonly number[] }>> = {
  'one counter x100': { of: 'times as high', sizes: [100, 50, 30, 20, 10] },
  'half a window lost': { of: 'of the downloads left', sizes: [0.5, 0.6, 0.65, 0.7, 0.8] },
  'all-time falling': { of: 'of the repositories fell', sizes: [0.5, 0.2, 0.15, 0.1, 0.05] },
  'a page lost': { of: 'records lost', sizes: [1000, 900, 850, 800, 500] },
  'listing shrunken': { of: 'of the last listing left', sizes: [0.9, 0.94, 0.949, 0.951, 0.97] },
};

/** How many of so many faults of each size are told, by fault and size in words. */
export function countSizes(worlds: readonly World[], faults: number, seed: number): Map<string, Count> {
  const draws = drawsFrom(seed);
  const counts = new Map<string, Count>();
  for (const [name, { of, sizes }] of Object.entries(SIZES)) {
    const ofSize = sizes.map((size) => ({ size, count: { of: 0, alarms: 0 } }));
    for (const { size, count } of ofSize) counts.set(`${name}: ${size} ${of}`, count);
    for (let pair = 0; ofSize.some(({ count }) => count.of < faults) && pair < 10 * faults; pair += 1) {
      const neighbours = drawNeighbours(worlds[pair % worlds.length]!, draws);
      const known = new Set(alarmsBetween(neighbours.before, neighbours.after).map(({ id }) => id));
      for (const { size, count } of ofSize) {
        const mutated = mutations[name]!(neighbours, draws, size);
        if (!mutated || count.of >= faults) continue;
        count.of += 1;
        if (isToldBy(neighbours, mutated, known)) count.alarms += 1;
      }
    }
  }
  return counts;
}
