import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';

/** Table `example-run-causes`: examples that were run, counted by what came of them. */
export function exampleRunCauses({
  exampleRuns,
}: Pick<Sources, 'exampleRuns'>): RowIn<'metrics', 'example-run-causes'>[] {
  const groups = Map.groupBy(exampleRuns.table('tried-examples'), ({ capture, names, outcome, cause }) =>
    [capture, names, outcome, cause].join(' '),
  );
  return [...groups.values()].map((own) => {
    const { capture, names, outcome, cause, side } = own[0]!;
    return { capture, names, outcome, cause, side, examples: own.length };
  });
}
