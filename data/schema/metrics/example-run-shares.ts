import { count, oneOf, shareOrEmpty } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const exampleRunShares = table({
  name: 'example-run-shares',
  title: 'How many examples of cards run, by whether their names exist',
  key: ['capture', 'names', 'measure'],
  columns: {
    capture,
    names: oneOf(['exist', 'gone'], 'Whether all their names and tasks of transformers exist in the release.'),
    measure: oneOf(
      ['ran', 'ran or needs the reader', 'fails by the release', 'ran, the untold failing', 'ran, the untold running'],
      'ran: to its last line, of those that could be told; also those that stop for a file or a graphics card that the ' +
        'reader must bring; those that stop by what the release changed; the first of all that were run, with those that ' +
        'could not be told counted as failed, and as run.',
    ),
    examples: count('Examples of which that is so.', 'examples'),
    of: count('Examples out of which.', 'examples'),
    share: shareOrEmpty('examples / of.'),
    low: shareOrEmpty('Lower end of the 95 % Wilson interval over owners, one example each.'),
    high: shareOrEmpty('Upper end of that interval.'),
  },
});
