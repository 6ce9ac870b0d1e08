import { PIPELINE_TYPES } from '@huggingface/tasks';
import type { Draw } from '../lib/seeded-draw.ts';
import { weightedChoice } from './weighted-choice.ts';

/** A task is ranked from 100 listed models on; a few more, so that one more rule does not drop it. */
const LEAST_MODELS = 130;
/** A part of the ease index is known from 20 Spaces on; a third has no app file, requirements or stage that counts. */
const LEAST_SPACES = 45;

/**
 * The tasks of a rehearsal, largest first: all of today's where there are models for each, else as many of the largest
 * as can be ranked.
 */
export function rehearsedTasks(models: number, listed: ReadonlyMap<string | null, number>): string[] {
  const tasks = [...PIPELINE_TYPES].filter((task) => task !== 'other');
  const size = (task: string) => listed.get(task) ?? 0;
  const most = Math.max(2, Math.floor(models / (LEAST_MODELS * 1.15)));
  return tasks.sort((a, b) => size(b) - size(a) || (a < b ? -1 : 1)).slice(0, most);
}

/** A task for each of so many models: enough of each task, the rest as the listing has them, some without any. */
export function tasksOfModels(
  draw: Draw,
  count: number,
  tasks: readonly string[],
  listed: ReadonlyMap<string | null, number>,
): (string | null)[] {
  const least = Math.min(LEAST_MODELS, Math.floor(count / tasks.length));
  const rest = weightedChoice([null, ...tasks].map((task) => [task, listed.get(task) ?? 0] as const));
  return spread(count, least, tasks, () => rest(draw));
}

/** A task for each of so many Spaces that use models: enough of each task, the rest by its models. */
export function tasksOfSpaces(
  draw: Draw,
  count: number,
  tasks: readonly string[],
  listed: ReadonlyMap<string | null, number>,
): string[] {
  const least = Math.min(LEAST_SPACES, Math.floor(count / tasks.length));
  const rest = weightedChoice(tasks.map((task) => [task, 1 + (listed.get(task) ?? 0)] as const));
  return spread(count, least, tasks, () => rest(draw));
}

function spread<T>(count: number, least: number, tasks: readonly T[], rest: () => T): T[] {
  const fixed = tasks.flatMap((task) => Array<T>(least).fill(task)).slice(0, count);
  return [...fixed, ...Array.from({ length: count - fixed.length }, rest)];
}
