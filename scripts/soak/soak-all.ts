import pLimit from 'p-limit';
import type { RunPlan } from './plan-run.ts';
import { soakRun, type RunResult, type SoakGround } from './soak-run.ts';

/** Runs all plans, so many at once, and gives their results in the order of the plans; a run that ended as it must not is told at once. */
export async function soakAll(
  plans: readonly RunPlan[],
  ground: SoakGround,
  lanes: number,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<RunResult[]> {
  const limit = pLimit(lanes);
  let done = 0;
  return Promise.all(
    plans.map((plan) =>
      limit(async () => {
        signal.throwIfAborted();
        const result = await soakRun(plan, ground);
        done += 1;
        if (result.outcome === 'WRONG' || result.outcome === 'no end')
          log(`${result.plan.kind.name}: ${result.outcome}: ${result.why}\n    ${result.plan.faults.join('  ')}`);
        if (done % Math.max(1, Math.round(plans.length / 10)) === 0) log(`soak  ${done} of ${plans.length} runs`);
        return result;
      }),
    ),
  );
}
