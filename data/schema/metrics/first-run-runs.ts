import { count, dateOrEmpty, text, textOrEmpty } from '../column.ts';
import { run, runner } from '../first-run/run.ts';
import { table } from '../table.ts';

export const firstRunRuns = table({
  name: 'first-run-runs',
  title: 'Runs of first runs: when, with what and on what machine, and how much was tried',
  key: ['run', 'runner'],
  columns: {
    run,
    runner,
    tried_at: dateOrEmpty('Day on which the run ended.'),
    models: count('Pairs of task and model that were tried.', 'models'),
    tasks: count('Different tasks among them.', 'tasks'),
    working_tasks: count('Tasks of which at least one model worked.', 'tasks'),
    outcomes: count('Different outcomes among them.', 'outcomes'),
    unsteady: count('Models that had more than one outcome over their repeats.', 'models'),
    most_seconds: count('Limit of a trial: its time.', 'seconds'),
    most_bytes: count('Limit of a trial: bytes that it may fetch.', 'bytes'),
    most_memory: count('Limit of a trial: memory of its process.', 'bytes'),
    repeats: count('Repeats of what works.', 'repeats'),
    library: textOrEmpty('Library with version.'),
    runtime: textOrEmpty('Program that ran it, with version.'),
    engine: textOrEmpty('What computes for it, with version.'),
    processor: text('Processor of the machine.'),
    cores: count('Cores of the machine.', 'cores'),
  },
});
