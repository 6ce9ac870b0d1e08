import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { taskUsesOfSpaces, type TaskUse } from './task-uses-of-spaces.ts';

type SpaceTasksRow = RowIn<'metrics', 'space-tasks'>;

/** Table `space-tasks`: how many uses of models by Spaces have a task that is known, which, and from which capture. */
export function spaceTasks({ captures }: Pick<Sources, 'captures'>): SpaceTasksRow[] {
  return captures.flatMap((at) => {
    const uses = taskUsesOfSpaces(captures, at);
    if (uses.length === 0) return [];
    const known = uses.filter((use) => use.task !== null);
    const withKnownTask = new Set(known.map((use) => use.space));
    const unknown = uses.filter((use) => use.task === null);
    const row = (
      part: SpaceTasksRow['part'],
      own: readonly TaskUse[],
      more: Partial<SpaceTasksRow> = {},
    ): SpaceTasksRow => ({
      capture: at.capture.capture,
      part,
      task: null,
      models_from: null,
      ...countsOf(own),
      ...more,
    });
    return [
      row('all', uses),
      row('known', known),
      ...[...Map.groupBy(known, (use) => use.from)].map(([from, own]) => row('known', own, { models_from: from })),
      row('unknown', unknown, { spaces: countsOf(unknown.filter((use) => !withKnownTask.has(use.space))).spaces }),
      ...[...Map.groupBy(known, (use) => use.task)].map(([task, own]) => row('task', own, { task })),
    ];
  });
}

function countsOf(uses: readonly TaskUse[]) {
  return {
    models: new Set(uses.map((use) => use.model)).size,
    uses: uses.length,
    spaces: new Set(uses.map((use) => use.space)).size,
  };
}
