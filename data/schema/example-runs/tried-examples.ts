import { count, countOrEmpty, flagOrEmpty, oneOf, oneOfOrEmpty, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';
import { runCauseNames, runOutcomes, runSides } from './run-columns.ts';

export const triedExamples = table({
  name: 'tried-examples',
  title: 'Examples of cards drawn at random, run once with tiny models in the place of the real ones',
  key: ['capture', 'model'],
  columns: {
    capture: text('Capture whose archive holds the card.'),
    model: text('Model whose card it is; one an owner.'),
    example: count('Place in the card of the example that was run, from 1: the first that is judged.'),
    names: oneOf(
      ['exist', 'gone'],
      'What is said of the example for the release that it was run with: all its names and tasks of transformers exist, ' +
        'or one is gone.',
    ),
    all: oneOf(
      ['exist', 'gone'],
      'The same with methods, keywords and names of other libraries, as far as known by release.',
    ),
    libraries: textOrEmpty(
      'Libraries that it imports, separated by blanks; only these and what they need could be imported.',
    ),
    architectures: textOrEmpty(
      'Architectures of the models that it names, by their records, separated by blanks; a tiny model with random weights ' +
        'stood for each.',
    ),
    outcome: oneOf(
      runOutcomes,
      'ran: to its last line; failed: it stopped; not told: it stopped by what this run lacks, so that nothing follows.',
    ),
    cause: oneOfOrEmpty(runCauseNames, 'Why it stopped, as far as its error says so.'),
    side: oneOfOrEmpty(
      runSides,
      'Whose matter that is: the release has changed; the card was never whole; the reader must bring a file or a graphics ' +
        'card; this run lacks something.',
    ),
    line: countOrEmpty('Line of the example that was reached last.', 'line'),
    lines: count('Lines of the example.', 'lines'),
    error: textOrEmpty('Class of the error.'),
    message: textOrEmpty('Its text, the first 160 characters, without paths and addresses of the machine.'),
    shown: flagOrEmpty('Whether it fetched a picture from the network and got one of ours.'),
    release: text('Release of transformers.'),
  },
});
