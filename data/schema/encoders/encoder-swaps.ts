import { count, countOrEmpty, number, numberOrEmpty, oneOf, text, textOrEmpty } from '../column.ts';
import { outcomes } from '../first-run/outcomes.ts';
import { encoder } from './encoder.ts';
import { table } from '../table.ts';

export const encoderSwaps = table({
  name: 'encoder-swaps',
  title:
    'The five encoders of the starting text: what swapping one for another costs, and which swap breaks the program',
  key: ['encoder', 'way'],
  columns: {
    encoder,
    way: oneOf(
      ['its own classes', 'one call'],
      'its own classes: those that the starting text loads it with; one call: the pipeline that the Hub’s snippet gives.',
    ),
    model: text('Its repository on the Hub today.'),
    line: text('What changes in the program, in one line.'),
    first_release: text('First release of transformers from 2.0 on that has all names of the line.'),
    last_release: text('Last release that was looked at and has them.'),
    gone_from: textOrEmpty('Release that lacks one of them; empty where the newest that was looked at has all.'),
    weights: oneOf(
      ['real', 'random'],
      'random: the published weights are not to be had here; these have their shapes, so that times, bytes and the form of ' +
        'the output are those of the real ones and the values mean nothing.',
    ),
    library: text('Library of the line, with version.'),
    engine: text('What computes for it, with version.'),
    repeats: count('Processes in which it was tried, one after the other.', 'repeats'),
    bytes: count('Size of the weights on disk, 4 bytes a number.', 'bytes'),
    parameters: countOrEmpty(
      'Parameters of the model as the line loads it; empty where it does not load.',
      'parameters',
    ),
    load_seconds: numberOrEmpty(
      'Time of the processor, in one thread, from the line until it can be called, imports left out: median of the repeats.',
      'seconds',
    ),
    first_seconds: numberOrEmpty('The same for the first result: median of the repeats.', 'seconds'),
    call_ms: numberOrEmpty('The same for a later call, median of ten: median of the repeats.', 'ms'),
    call_ms_least: numberOrEmpty('The least of these medians.', 'ms'),
    call_ms_most: numberOrEmpty('The greatest of them.', 'ms'),
    call_ratio: numberOrEmpty('call_ms over a product of two matrices of 256 rows in the same process.', 'ratio'),
    memory_bytes: countOrEmpty('Most resident memory of a process that imports, loads and calls.', 'bytes'),
    tokens: countOrEmpty('Pieces of the text that it was called with.', 'pieces'),
    fields: textOrEmpty('Names of what the call gives; empty of a pipeline, which gives numbers.'),
    numbers: countOrEmpty('Numbers that come for each piece of the text.', 'numbers'),
    expected: number('Numbers of a vector of this encoder.', 'numbers'),
    outcome: oneOf(outcomes, 'What came of it; wrong output: no vectors of this encoder.'),
    cause: textOrEmpty('Why it breaks, or what a program must mind that swaps it in.'),
  },
});
