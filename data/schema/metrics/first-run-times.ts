import { count, countOrEmpty, number, numberOrEmpty, oneOf, text, textOrEmpty } from '../column.ts';
import { run, runner, task } from '../first-run/run.ts';
import { table } from '../table.ts';

export const firstRunTimes = table({
  name: 'first-run-times',
  title: 'What a first run takes, of the models that worked: time, memory and bytes, and how far repeats differ',
  key: ['run', 'runner', 'task', 'model'],
  columns: {
    run,
    runner,
    task,
    model: text('Id of the model.'),
    weights: oneOf(['real', 'random', 'unknown'], 'Weights of the model, as in trials.'),
    weight_bytes: countOrEmpty('Bytes of the files with weights that were fetched.', 'bytes'),
    bytes: countOrEmpty('Bytes that were fetched in all.', 'bytes'),
    load_seconds: numberOrEmpty('Seconds until the pipeline was ready, without the download.', 'seconds'),
    first_seconds: numberOrEmpty('Seconds from there to the first result.', 'seconds'),
    call_ms: number('Milliseconds of the processor for a later call.', 'ms'),
    call_ratio: numberOrEmpty(
      'Time of the processor for a later call over that for the reference computation just before and after, median over ten ' +
        'batches of calls: median of the repeats.',
      'ratio',
    ),
    spread: numberOrEmpty('Greatest over least of the medians of the repeats.', 'ratio'),
    memory_bytes: countOrEmpty(
      'Most resident memory of the process until its first result, in Python until its end.',
      'bytes',
    ),
    repeats: count('Repeats that worked.', 'repeats'),
    library: textOrEmpty('Library with version.'),
    processor: text('Processor of the machine.'),
  },
});
