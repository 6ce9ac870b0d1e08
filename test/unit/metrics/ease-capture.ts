import type { MadeUpRow } from '../../made-up-row.ts';
import { madeUpCapture } from './made-up-capture.ts';
import type { MadeUpTables } from './made-up-tables.ts';

export type Made = Omit<MadeUpRow<'captures', 'models'>, 'id' | 'pipeline_tag'> & { author: string; task: string };
export type Space = MadeUpRow<'captures', 'spaces'> & { id: string };
export type Requirement = MadeUpRow<'captures', 'space-packages'>;

/** A capture with these models, each in the list of its task by likes, and 100 listed models a task. */
export function easeCapture(
  name: string,
  made: readonly Made[],
  {
    listed = 100,
    tables = {},
    population = 'whole' as const,
  }: { listed?: number; tables?: MadeUpTables<'captures'>; population?: 'whole' | 'top' } = {},
) {
  const models = made.map(({ task, ...model }, at) => ({
    id: `${model.author}/${at}`,
    pipeline_tag: task,
    licence: 'mit',
    library: 'transformers',
    parameters: null,
    gated: null,
    card: 'unknown' as const,
    card_usage: null,
    ...model,
  }));
  const byTask = [...Map.groupBy(models, (model) => model.pipeline_tag)];
  const ranks = byTask.flatMap(([task, own]) =>
    own.map(({ id }, at): MadeUpRow<'captures', 'model-ranks'> => ({
      by: 'pipeline_tag',
      task,
      sort: 'likes',
      rank: at + 1,
      model: id,
      value: 1,
    })),
  );
  const tallies = byTask.map(([task]): MadeUpRow<'captures', 'tallies'> => ({
    kind: 'models',
    facet: 'pipeline_tag',
    task: null,
    value: task,
    n: listed,
  }));
  return madeUpCapture(name, { population, tables: { models, 'model-ranks': ranks, tallies, ...tables } });
}
/** So many models of a task, each of an author of its own unless it says another. */
export const manyModels = (n: number, task: string, of: (at: number) => Partial<Made> = () => ({})): Made[] =>
  Array.from({ length: n }, (_, at) => ({ author: `a${at}`, task, ...of(at) }));
