import type { Claim } from './claim.ts';
import { listedStatements } from './listed-statements.ts';

/** Whether the fall is that of most tasks, or only of what is listed. */
export const claim: Claim = {
  id: 'tasks-declare-less',
  family: 'descriptive',
  madeBy: 'report',
  sentence:
    'The fall is not one of all tasks: in at least a third of the tasks that both listings have with enough models, the share grew.',
  otherwise:
    'The fall is one of most tasks: in fewer than a third of the tasks that both listings have with enough models, the share grew.',
  predicate:
    'share of declaring models grew in at least a third of the tasks with 100 models or more in the first and in the last whole listing',
  captures: (rows) =>
    [listedStatements(rows)[0], listedStatements(rows).at(-1)].flatMap((row) => (row ? [row.capture] : [])),
  restsOn: ['dataset-statements'],
  judge(rows) {
    const whole = listedStatements(rows);
    const [first, last] = [whole[0], whole.at(-1)];
    if (!first || !last || first === last) return null;
    const listed = rows('dataset-statements').filter((row) => row.models === 'listed' && row.task !== null);
    const before = new Map(
      listed.filter((row) => row.capture === first.capture).map((row) => [row.task, row.declared_share]),
    );
    const both = listed.filter((row) => row.capture === last.capture && before.has(row.task!));
    if (both.length === 0) return null;
    const grew = both.filter((row) => row.declared_share > before.get(row.task!)!).length / both.length;
    return {
      holds: grew >= 1 / 3,
      effectName: 'share of tasks where it grew',
      effect: grew,
      n: `${both.length} tasks`,
    };
  },
};
