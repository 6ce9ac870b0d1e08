import { median } from 'd3-array';
import { groupsOf, type RankedTask } from '../data/ease-groups.ts';
import { isHeadline, taskColour } from '../figure/headline-tasks.ts';
import { labelWidth } from '../figure/label-width.ts';

/** Sizes of the picture in px, as it is at its smallest. */
export const pictureWidth = 352;
const ROW = 9;
/** Least distance of two names, and between a name and its line. */
const LEAST_APART = 14;
const GAP = 6;

/** One task of the picture: where it stands from the left, in px, and the interval over its authors. */
export interface CoverTask {
  task: string;
  at: number;
  from: number;
  to: number;
  /** Middle of its row. */
  y: number;
  colour: string;
  isTold: boolean;
  /** Where its name begins or ends; undefined where there is no room for one. */
  name: { x: number; anchor: 'start' | 'end' } | undefined;
}

/** The ranked tasks of one listing as a picture: the easiest on top, easier to the right. */
export interface CoverTasks {
  tasks: CoverTask[];
  /** The median of all indexes. */
  middle: number;
  height: number;
}

/** Lays out the picture of the cover; undefined with fewer than two tasks whose index is known. */
export function coverTasks(ranked: readonly RankedTask[]): CoverTasks | undefined {
  const known = ranked
    .flatMap(({ index, low, high, ...row }) =>
      index === null ? [] : [{ ...row, index, low: low ?? index, high: high ?? index }],
    )
    .sort((a, b) => b.index - a.index || (a.task < b.task ? -1 : 1));
  if (known.length < 2) return undefined;
  const [least, most] = [Math.min(...known.map(({ low }) => low)), Math.max(...known.map(({ high }) => high))];
  const place = (index: number) => Math.round((10 * pictureWidth * (index - least)) / (most - least || 1)) / 10;
  const groups = groupsOf(ranked);
  const tasks = known.map(({ task, index, low, high }, row): CoverTask => ({
    task,
    at: place(index),
    from: place(low),
    to: place(high),
    y: ROW * (row + 0.5),
    colour: taskColour(task),
    isTold: groups.get(task) !== 'cannot be told',
    name: nameAt(task, place(low), place(high)),
  }));
  const named = namedOf(tasks);
  for (const each of tasks) if (!named.has(each)) each.name = undefined;
  return { tasks, middle: place(median(known, ({ index }) => index)!), height: ROW * known.length };
}

/** Before its line or behind it, whichever has more room; undefined where neither has enough. */
function nameAt(task: string, from: number, to: number): CoverTask['name'] {
  const [before, behind] = [from - GAP, pictureWidth - to - GAP];
  if (Math.max(before, behind) < labelWidth(task, pictureWidth * 2)) return undefined;
  return before > behind ? { x: from - GAP, anchor: 'end' } : { x: to + GAP, anchor: 'start' };
}

/** The two tasks first, then from both ends inwards; none so near to another that their letters would touch. */
function namedOf(tasks: readonly CoverTask[]): ReadonlySet<CoverTask> {
  const inwards = tasks.flatMap((each, row) => (2 * row < tasks.length ? [each, tasks[tasks.length - 1 - row]!] : []));
  const named: CoverTask[] = [];
  for (const each of [...tasks.filter(({ task }) => isHeadline(task)), ...inwards])
    if (each.name && named.every(({ y }) => Math.abs(y - each.y) >= LEAST_APART)) named.push(each);
  return new Set(named);
}
