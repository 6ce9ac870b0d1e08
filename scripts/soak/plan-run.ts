import { createDraw, type Asked } from './create-draw.ts';
import type { Draw, FaultKind } from './fault-kind.ts';
import { lastingKinds } from './lasting-kinds.ts';
import { downKinds, lyingKinds } from './lying-kinds.ts';
import { passingKinds } from './passing-kinds.ts';
import { recordKinds } from './record-kinds.ts';
import { wireKinds } from './wire-kinds.ts';

/** When a crawl is killed: after so many answers of the Hub and some milliseconds more. */
export interface Kill {
  answers: number;
  ms: number;
}

/** One run of the soak. */
export interface RunPlan {
  /** Its number, which `--only` takes. */
  run: number;
  /** What the run is about: it ends as this kind deserves. */
  kind: FaultKind;
  /** Specs of the replay: those of the kind, and of faults that pass beside them. */
  faults: string[];
  kills: Kill[];
}

/** Every kind of fault. */
export const faultKinds: readonly FaultKind[] = [
  ...passingKinds,
  ...lastingKinds,
  ...recordKinds,
  ...wireKinds,
  ...lyingKinds,
  ...downKinds,
];

/** Kinds that leave nothing behind where they stand beside others. */
const beside = passingKinds.filter(
  ({ name, deserves }) => deserves.join() === 'identical' && name !== 'nothing but kills',
);

/**
 * The run of a number under a seed: the kinds take turns, each time at another place. A fifth of the runs are killed once
 * or twice and gone on with, a third have faults that pass beside their own.
 */
export function planRun(run: number, seed: number, asked: Asked, kinds = faultKinds): RunPlan {
  const draw = createDraw(seed * 1_000_003 + run, asked);
  const kind = kinds[run % kinds.length]!;
  const others = draw.upTo(3) === 1 ? [draw.pick(beside), draw.pick(beside)].slice(0, draw.upTo(2)) : [];
  const faults = kind.faults(draw);
  const kills = faults.length === 0 ? 4 : isOfDead(faults) ? 1 : draw.upTo(5) === 1 ? draw.upTo(2) : 0;
  return {
    run,
    kind,
    faults: [...faults, ...(faults.length === 0 ? [] : others).flatMap((other) => other.faults(draw))],
    kills: Array.from({ length: kills }, () => killOf(draw, asked.length)),
  };
}

/** Whether it is about what a crawl left that was killed. */
function isOfDead(faults: readonly string[]): boolean {
  return faults.some((fault) => fault.startsWith('cache,'));
}

function killOf(draw: Draw, answers: number): Kill {
  // Beyond the last answer the tables are made and written.
  return { answers: draw.upTo(answers), ms: draw.upTo(3) === 1 ? draw.upTo(400) : draw.upTo(20) };
}
