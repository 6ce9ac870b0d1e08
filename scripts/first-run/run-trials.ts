import { rmSync } from 'node:fs';
import { createProgress } from '../lib/progress.ts';
import type { Journal } from './journal.ts';
import type { PlannedModel } from './plan.ts';
import { tryModel, type Trying } from './try-model.ts';

/** A failure is tried so often, and more often only where it is not the same again; a wait to the limit once. */
const FAILURES = 2;

/** Whether another attempt at a model is due after those that were made. */
export function isDue(made: readonly { outcome: string }[], repeats: number): boolean {
  if (made.length >= repeats) return false;
  const [first] = made;
  if (made.length === 1 && first?.outcome === 'timed out') return false;
  const alike = made.every(({ outcome }) => outcome === first?.outcome);
  return !(made.length >= FAILURES && alike && first?.outcome !== 'worked');
}

/** Tries every planned model as often as is due, one after the other, and adds each attempt to the journal. */
export async function runTrials(
  trying: Trying,
  journal: Journal,
  { models, repeats }: { models: readonly PlannedModel[]; repeats: number },
): Promise<void> {
  rmSync(trying.scratch, { recursive: true, force: true });
  const progress = createProgress('first-run', 'models');
  for (const [at, { task, model }] of models.entries()) {
    const made = () => journal.attempts.filter((each) => each.task === task && each.model === model.id);
    while (isDue(made(), repeats)) {
      trying.signal.throwIfAborted();
      journal.add(await tryModel(trying, { model, task, repeat: made().length }));
    }
    progress.step(at + 1, models.length);
  }
  progress.end(`${models.length} models  ${journal.attempts.length} attempts`);
}
