import { limits } from '../../alarms/limits.ts';
import type { Mutation } from './mutation.ts';

/** A page of 1,000 records, next to each other by creation, that the listing lacks. */
export const losePage: Mutation = ({ world, before, after }, draws, records = limits.page) => {
  const { kind } = world;
  const [old, now] = [before.listings[kind], after.listings[kind]];
  const left = now.listed - records;
  if (left > 0 && left < (1 - limits.shrink) * old.listed - 1)
    return { listing: { ...now, listed: left }, kinds: ['shrunken'], where: kind };
  // The newest pages cannot be told from repositories that their owners took back.
  const settled = new Date(Date.parse(before.seen) - limits.newDays * 86_400_000).toISOString().slice(0, 7);
  const months = [...now.months].filter(([month]) => month < settled).sort();
  const total = months.reduce((sum, [, n]) => sum + n, 0);
  if (world.population !== 'whole' || total < 2 * records) return undefined;
  const lost = new Map(now.months);
  let [place, size]: [number, number] = [draws.below(total - records), records];
  for (const [month, n] of months) {
    const taken = Math.max(0, Math.min(size, n - place));
    lost.set(month, n - taken);
    [place, size] = [Math.max(0, place - n), size - taken];
  }
  return { listing: { ...now, months: lost, listed: left }, kinds: ['month-lost', 'shrunken'], where: kind };
};

/** A listing that ends after 30 to 94 % of the last one. */
export const shrinkListing: Mutation = ({ world, before, after }, draws, left) => {
  const [old, now] = [before.listings[world.kind], after.listings[world.kind]];
  if (old.listed < limits.rows) return undefined;
  const listed = Math.floor(old.listed * (left ?? draws.between(0.3, 0.94)));
  return { listing: { ...now, listed }, kinds: ['shrunken'], where: world.kind };
};

/** A task of which nobody is any more. */
export const dropTask: Mutation = ({ world, before, after }, draws) => {
  const [old, now] = [before.listings[world.kind], after.listings[world.kind]];
  const least = world.population === 'whole' ? limits.taskRows : limits.taskRowsOfSome;
  const task = draws.pick([...old.tasks].filter(([, { n }]) => n >= least).map(([name]) => name));
  if (task === undefined) return undefined;
  const tasks = new Map(now.tasks);
  tasks.delete(task);
  if (draws.uniform() < 0.5) tasks.set(`${task}-renamed`, old.tasks.get(task)!);
  return { listing: { ...now, tasks }, kinds: ['task-gone'], where: `${world.kind} ${task}` };
};
