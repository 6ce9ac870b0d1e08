import { ENOUGH, knowing, newest } from './choose-captures.ts';
import type { Rule } from './choose-captures.ts';

/** Rules on what apps do with models: by the code of all of their files, and by what the records of Spaces name. */
export const codeRules = {
  'app-code': newest('spaces', 'all of the code of enough apps', (rows) =>
    knowing(rows, 'code-use', (row) => row.basis === 'repository' && row.of >= ENOUGH),
  ),
  'app-files': newest('spaces', 'the code of the file that starts enough apps', (rows) =>
    knowing(rows, 'code-use', (row) => row.basis === 'app file' && row.value === 'loads a model' && row.of >= ENOUGH),
  ),
  'named-tasks': newest('spaces', 'the task of some models that Spaces name', (rows) =>
    knowing(rows, 'space-tasks', (row) => row.part === 'known' && row.spaces > 0),
  ),
} as const satisfies Readonly<Record<string, Rule>>;
