import { join } from 'node:path';
import type { RowIn } from '../../data/schema/folders.ts';
import { openFolder } from '../../data/schema/open-folder.ts';
import { valueAtShare } from './value-at-share.ts';
import { weightedChoice, type Choice } from './weighted-choice.ts';

/** What models of one task are like in one capture. */
export interface TaskMarginals {
  likes: (share: number) => number;
  downloads: (share: number) => number;
  /** Elements of safetensors, and how many of the models state them. */
  parameters: { at: (share: number) => number; known: number };
  library: Choice<string | null>;
  licence: Choice<string | null>;
  /** Month of creation, `2024-07`. */
  month: Choice<string>;
}

/** What the models of one capture are like. */
export interface ModelMarginals {
  /** Models of each pipeline_tag; null are those without. */
  tasks: ReadonlyMap<string | null, number>;
  /** Of a task that the capture lacks, what all of its models are like. */
  of(task: string | null): TaskMarginals;
}

type Tally = RowIn<'captures', 'tallies'>;
type Distribution = RowIn<'captures', 'distributions'>;

/** Fewer models than these say nothing of the parameters of a task. */
const LEAST_SIZED = 20;

/** Reads what the models of a capture are like from its tallies and distributions. */
export function modelMarginals(data: string, capture: string): ModelMarginals {
  const { table } = openFolder('captures', join(data, 'captures', capture));
  const tallies = Map.groupBy(
    table('tallies').filter(({ kind }) => kind === 'models'),
    ({ facet, task }) => `${facet} ${task ?? ''}`,
  );
  const shapes = new Map(
    table('distributions')
      .filter(({ kind, by }) => kind === 'models' && by !== 'tag')
      .map((row) => [`${row.measure} ${row.task ?? ''}`, row]),
  );
  const known = new Map<string | null, TaskMarginals>();
  return {
    tasks: new Map(tallies.get('pipeline_tag ')!.map(({ value, n }) => [value, n])),
    of(task) {
      const found = known.get(task) ?? marginalsOf(tallies, shapes, task ?? '');
      known.set(task, found);
      return found;
    },
  };
}

function marginalsOf(
  tallies: ReadonlyMap<string, readonly Tally[]>,
  shapes: ReadonlyMap<string, Distribution>,
  task: string,
): TaskMarginals {
  const rows = (facet: string) => tallies.get(`${facet} ${task}`) ?? tallies.get(`${facet} `)!;
  const shape = (measure: string) => shapes.get(`${measure} ${task}`) ?? shapes.get(`${measure} `)!;
  const choice = (facet: string) => weightedChoice(rows(facet).map(({ value, n }) => [value, n]));
  const own = shape('parameters');
  const sized = own.known < LEAST_SIZED ? shapes.get('parameters ')! : own;
  return {
    likes: valueAtShare(shape('likes')),
    downloads: valueAtShare(shape('downloads')),
    parameters: { at: valueAtShare(sized), known: sized.known / sized.n },
    library: choice('library'),
    licence: choice('licence'),
    month: weightedChoice(rows('month').flatMap(({ value, n }) => (value === null ? [] : [[value, n] as const]))),
  };
}
