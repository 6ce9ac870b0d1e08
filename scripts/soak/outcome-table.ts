import { outcomes, type FaultKind } from './fault-kind.ts';
import type { RunResult } from './soak-run.ts';

/** Runs by kind and outcome as lines of text, kinds that ended as they must not with one example each. */
export function outcomeTable(kinds: readonly FaultKind[], results: readonly RunResult[]): string {
  const shown = kinds.filter((kind) => results.some(({ plan }) => plan.kind === kind));
  const width = Math.max(...shown.map(({ name }) => name.length), 4);
  const head = ['kind'.padEnd(width), ...outcomes.map((outcome) => outcome.padStart(9)), '   deserves'].join('');
  const lines = shown.map((kind) => {
    const own = results.filter(({ plan }) => plan.kind === kind);
    const counts = outcomes.map((outcome) => own.filter((result) => result.outcome === outcome).length);
    const cells = counts.map((count) => (count === 0 ? '.' : String(count)).padStart(9)).join('');
    return `${kind.name.padEnd(width)}${cells}   ${kind.deserves.join(', ')}`;
  });
  return [head, ...lines, ''].join('\n');
}

/** Runs that ended as they must not, each with what it takes to see it again. */
export function wrongRuns(results: readonly RunResult[], seed: number): string {
  return results
    .flatMap(({ plan, outcome, why }) =>
      outcome === 'WRONG' || outcome === 'no end'
        ? [`${plan.kind.name}: ${outcome}: ${why}\n    --only ${plan.run} --seed ${seed}: ${plan.faults.join('  ')}\n`]
        : [],
    )
    .join('');
}
