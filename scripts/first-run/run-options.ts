import { runnerNames } from '../../data/schema/first-run/run.ts';
import type { Values } from '../lib/declared-command.ts';
import { ReportError } from '../lib/report-error.ts';
import { UsageError } from '../lib/usage-error.ts';
import { wholeNumber } from '../lib/whole-number.ts';
import type { Runner } from './runner.ts';
import { runners } from './runners.ts';
import type { Limits } from './try-model.ts';

/** Options of `npm run first-run`. */
export const runOptions = {
  models: { type: 'string', value: 'FILE', help: 'models to try: a line an id, or a task and an id' },
  tasks: { type: 'string', value: 'LIST', help: 'tasks to draw models of, with commas between them' },
  'per-task': { type: 'string', value: 'N', default: '60', help: 'models to draw of each task' },
  seed: { type: 'string', value: 'TEXT', default: 'first-run-1', help: 'text that the draw hashes with each id' },
  runner: { type: 'string', value: 'NAME', default: 'javascript', help: `program: ${runnerNames.join(' or ')}` },
  python: { type: 'string', value: 'PATH', help: 'interpreter of an environment with transformers and torch' },
  repeats: { type: 'string', value: 'N', default: '1', help: 'repeats of what works; each downloads anew' },
  'most-bytes': { type: 'string', value: 'MB', default: '2000', help: 'megabytes that one trial may fetch' },
  memory: { type: 'string', value: 'MB', default: '8000', help: 'megabytes of memory that one trial may hold' },
  seconds: { type: 'string', value: 'N', default: '600', help: 'seconds that one trial may take' },
  run: { type: 'string', value: 'NAME', default: 'live', help: 'name of the run in the tables' },
  out: { type: 'string', value: 'DIR', default: 'data/first-run', help: 'folder of the tables' },
  cache: { type: 'string', value: 'DIR', default: '.cache/first-run', help: 'what a stopped run needs to go on' },
  study: { type: 'boolean', help: 'the live study of docs/protocol.md: its tasks, sizes, seed and limits' },
  pilot: { type: 'boolean', help: 'the committed pilot of the runner again, its models served on this machine' },
  'dry-run': { type: 'boolean', help: 'print the plan and stop' },
} as const;

export type RunValues = Values<typeof runOptions>;

/** The program of the options; a UsageError where there is none of that name. */
export function chosenRunner({ runner, python }: RunValues): Runner {
  const name = runnerNames.find((each) => each === runner);
  if (name === undefined) throw new UsageError(`--runner: expected ${runnerNames.join(' or ')}, received "${runner}"`);
  if (name === 'python' && python === undefined)
    throw new UsageError('--runner python: expected --python PATH, received none');
  return runners[name]({ python });
}

/** Limits of a trial, in bytes and seconds. */
export function chosenLimits(values: RunValues): Limits {
  return {
    mostBytes: wholeNumber('--most-bytes', values['most-bytes']) * 1_000_000,
    mostMemory: wholeNumber('--memory', values.memory) * 1_000_000,
    seconds: wholeNumber('--seconds', values.seconds),
  };
}

/** Tasks to draw models of. */
export function chosenTasks({ tasks }: RunValues): string[] {
  const names = (tasks ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);
  const wrong = names.find((name) => !/^[a-z0-9-]+$/.test(name));
  if (wrong !== undefined) throw new UsageError(`--tasks: expected names of tasks, received ${JSON.stringify(wrong)}`);
  if (names.length > 0) return names;
  throw new ReportError(
    'nothing to try',
    'name tasks (--tasks text-classification,translation), models (--models FILE) or --pilot',
  );
}
