import { comparedTasks } from '../data/schema/compared-tasks.ts';
import { afterWhole, knowing, newest } from './choose-captures.ts';
import type { Rule } from './choose-captures.ts';
import { contrasting, sizing } from './know-enough.ts';

/** Rules on the size of Spaces. */
export const sizeRules = {
  'app-lines': newest('spaces', 'the lines of the app files', (rows) => sizing(rows, 'app_lines')),
  'app-sizes': newest('spaces', 'the size of enough Spaces themselves', (rows) => sizing(rows, 'bytes')),
  'sdk-sizes': newest('spaces', 'the size of enough Spaces of two SDKs', (rows) =>
    contrasting(rows, 'docker', 'gradio'),
  ),
  'sized-tasks': newest('spaces', 'size and task of some Spaces', (rows) =>
    knowing(rows, 'space-sizes', (row) => row.group === 'task' && row.measure === 'files' && row.known > 0),
  ),
  'source-lines': {
    about: 'The newest that knows the lines of all source files of Spaces, unless all Spaces were listed since.',
    choose: (rows) => afterWhole(sizing(rows, 'source_lines'), rows, 'spaces').slice(-1),
  },
  'task-sizes': newest('spaces', 'the size of enough Spaces of both tasks that the report compares', (rows) =>
    contrasting(rows, ...comparedTasks),
  ),
} as const satisfies Readonly<Record<string, Rule>>;
