import { count, oneOf, shareOrEmpty, text } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const exampleRunShares = table({
  name: 'example-run-shares',
  title: 'How many examples of cards run, by whether their names exist',
  key: ['capture', 'said', 'measure'],
  columns: {
    capture,
    said: oneOf(
      ['all exist', 'names exist', 'names gone'],
      'What is said of them: all their names and tasks of transformers exist in the release; of these, those whose ' +
        'methods, keywords and names of other libraries do too; a name or task is gone.',
    ),
    measure: oneOf(
      ['ran', 'ran or needs the reader', 'fails by the release', 'ran, the untold failing', 'ran, the untold running'],
      'ran: to its last line, of those that could be told; also those that stop for a file or a graphics card that the ' +
        'reader must bring; those that stop by what the release changed; the first of all that were run, with those that ' +
        'could not be told counted as failed, and as run.',
    ),
    release: text('Release of transformers that they were run with.'),
    examples: count('Examples of which that is so.', 'examples'),
    of: count('Examples out of which.', 'examples'),
    share: shareOrEmpty('examples / of.'),
    low: shareOrEmpty('Lower end of the 95 % Wilson interval over owners, one example each.'),
    high: shareOrEmpty('Upper end of that interval.'),
  },
});
