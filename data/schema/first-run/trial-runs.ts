import { count, dateOrEmpty, oneOf, text, textOrEmpty } from '../column.ts';
import { run, runner, runnerNames } from './run.ts';
import { table } from '../table.ts';

export const trialRuns = table({
  name: 'trial-runs',
  title: 'Runs: on which machine, with which programs and within which limits models were tried',
  key: ['run', 'runner'],
  columns: {
    run,
    runner: oneOf(runnerNames, runner.about),
    tried_at: dateOrEmpty('Day on which the run ended.'),
    source: text('Where the files came from: the address of the Hub, or a replay of npm packages.'),
    listing: text('What the models were drawn from, or that somebody picked them.'),
    seed: textOrEmpty('Text that the draw hashes with each id; empty where nothing was drawn.'),
    models: count('Pairs of task and model that were to be tried.', 'models'),
    repeats: count('Repeats of each trial that works, each in a new process with nothing kept.', 'repeats'),
    most_bytes: count('Limit of a trial: bytes that it may fetch.', 'bytes'),
    most_memory: count('Limit of a trial: resident memory of its process.', 'bytes'),
    most_seconds: count('Limit of a trial: time from its start to its end.', 'seconds'),
    runtime: textOrEmpty('Program that ran the library, with version.'),
    library: textOrEmpty('Library of the call, with version.'),
    engine: textOrEmpty('What computes for the library, with version.'),
    packages: textOrEmpty(
      'Packages with versions that the environment had of those that the library’s own metadata names, needed or ' +
        'optional; empty in JavaScript, where all come with the library.',
    ),
    snippets: text('Version of @huggingface/tasks, from which the calls come.'),
    processor: text('Processor as the machine names it.'),
    cores: count('Cores that the machine has; a trial computes on one thread.', 'cores'),
    machine_memory: count('Memory of the machine.', 'bytes'),
    system: text('Operating system with release, and kind of processor.'),
  },
});
