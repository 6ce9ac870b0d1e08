import type { ListedKind } from '../../../data/schema/listed-kinds.ts';
import { summariseCapture } from '../../../scripts/alarms/summarise-capture.ts';
import type { SeenCapture } from '../../../scripts/alarms/seen-capture.ts';
import type { World } from '../../../scripts/bench/alarms/world.ts';

/** A listing of a capture as a world: neighbours can be drawn from what is committed too, without owners that leave. */
export function worldOfCapture(capture: SeenCapture, kind: ListedKind): World {
  const { sums, tasks, months, listed, population } = summariseCapture(capture).listings[kind];
  const { seen } = capture.manifest;
  return {
    name: `${seen} ${kind} (${population}, committed)`,
    kind,
    population: population === 'whole' || population === 'top' ? population : 'curated',
    seen,
    listed,
    sums,
    tasks,
    months: population === 'whole' ? months : new Map(),
    owners: [],
    rows: capture.table(kind),
  };
}
