import type { RowIn } from '../../data/schema/folders.ts';
import { snippetStates as states } from '../../data/schema/metrics/snippet-columns.ts';
import { snippetTasks } from './snippet-tasks.ts';
import type { Sources } from './sources.ts';

type Task = RowIn<'metrics', 'snippet-tasks'>;
type Count = RowIn<'metrics', 'snippet-states'>;

/** Table `snippet-states`: tasks counted by what came of their code; no rows where nothing was run. */
export function snippetStates({ snippets }: Pick<Sources, 'snippets'>): Count[] {
  const tasks = snippetTasks({ snippets });
  return [
    ...counted('pipeline', tasks, ({ pipeline }) => pipeline),
    ...counted('classes', tasks, ({ classes }) => classes),
    ...counted('any', tasks, anyState),
    ...counted('pipeline alone', tasks, ({ pipeline_alone }) => pipeline_alone),
    ...counted('classes alone', tasks, ({ classes_alone }) => classes_alone),
    ...silent(tasks),
  ];
}

function anyState({ pipeline, classes }: Task): Task['pipeline'] {
  const both = [pipeline, classes];
  return states.find((state) => both.includes(state)) ?? 'not tried';
}

function counted(kind: Count['kind'], tasks: readonly Task[], stateOf: (task: Task) => Task['pipeline']): Count[] {
  const shown = tasks.filter((task) => stateOf(task) !== 'not shown');
  return states.flatMap((state) => {
    const those = shown.filter((task) => stateOf(task) === state).length;
    return those === 0 ? [] : [rowOf(kind, state, those, shown)];
  });
}

/** Code with pipeline() that fails although none of its comments says so. */
function silent(tasks: readonly Task[]): Count[] {
  const shown = tasks.filter(({ pipeline }) => pipeline !== 'not shown');
  if (shown.length === 0) return [];
  const those = shown.filter(({ pipeline, warned }) => pipeline === 'fails' && warned === false).length;
  return [rowOf('pipeline', 'fails without a word', those, shown)];
}

function rowOf(kind: Count['kind'], state: Count['state'], tasks: number, shown: readonly Task[]): Count {
  return { kind, state, tasks, of: shown.length, share: tasks / shown.length, release: shown[0]!.release };
}
