import type { RowIn } from '../../data/schema/folders.ts';
import { createCompactMap, type CompactMap } from '../lib/compact-map.ts';
import type { TaskSignatures } from './task-signatures.ts';

export type Side = 'space' | 'model';

/** Columns of space-use that count over all uses. */
export type UseTotals = Pick<
  RowIn<'captures', 'space-use'>,
  'spaces_naming' | 'uses' | 'models_used' | 'uses_unmatched'
>;

export interface Uses {
  /**
   * One pair of Space and model; `signature` holds the model's tasks, undefined when it is not listed. Pairs come once.
   */
  add(space: string, model: string, signature: number | undefined): void;
  /** Distinct Spaces that use a model. */
  of(model: string): number;
  /** Rows of task-uses and model-uses, and the totals for space-use. */
  rows(side: Side): {
    taskUses: RowIn<'captures', 'task-uses'>[];
    modelUses: RowIn<'captures', 'model-uses'>[];
    totals: UseTotals;
  };
}

const MOST_MODELS = 1000;

/** Counts the uses of models by Spaces over a whole listing, by model and by task of the model. */
export function collectUses(signatures: TaskSignatures, modelIndex: Pick<CompactMap, 'get'>): Uses {
  const perModel = createCompactMap();
  const perSpace = createCompactMap();
  const usesOf = new Map<string, number>();
  let [uses, unmatched] = [0, 0];
  const unlisted = signatures.of(null, []);
  return {
    add(space, model, signature) {
      uses += 1;
      if (signature === undefined) unmatched += 1;
      const tasks = signature ?? unlisted;
      perModel.set(model, (perModel.get(model) ?? 0) + 1);
      perSpace.set(space, signatures.union(perSpace.get(space) ?? 0, tasks));
      for (const member of signatures.members(tasks)) increase(usesOf, member);
    },
    of: (model) => perModel.get(model) ?? 0,
    rows(side) {
      const [models, spaces] = [new Map<string, number>(), new Map<string, number>()];
      for (const [id] of perModel.entries())
        for (const member of signatures.members(modelIndex.get(id) ?? unlisted)) increase(models, member);
      for (const [, tasks] of perSpace.entries())
        for (const member of signatures.members(tasks)) increase(spaces, member);
      return {
        taskUses: [...usesOf].map(([member, n]) => ({
          side,
          ...split(member),
          models: models.get(member) ?? 0,
          uses: n,
          spaces: spaces.get(member) ?? 0,
        })),
        modelUses: mostUsed(perModel).map(([model, n], at) => ({
          side,
          rank: at + 1,
          model,
          pipeline_tag: signatures.pipelineTag(modelIndex.get(model) ?? 0),
          uses: n,
        })),
        totals: { spaces_naming: perSpace.size, uses, models_used: perModel.size, uses_unmatched: unmatched },
      };
    },
  };
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Members begin with how a model belongs to the task: see task-signatures.ts. */
function split(member: string): Pick<RowIn<'captures', 'task-uses'>, 'by' | 'task'> {
  const blank = member.indexOf(' ');
  return { by: member.startsWith('tag ') ? 'tag' : 'pipeline_tag', task: member.slice(blank + 1) || null };
}

function mostUsed(perModel: CompactMap): [string, number][] {
  return [...perModel.entries()].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_MODELS);
}
