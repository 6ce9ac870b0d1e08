import { count, shareOrEmpty, oneOf } from '../column.ts';
import { capture, population } from './frame-columns.ts';
import { table } from '../table.ts';

export const zeroByLibrary = table({
  name: 'zero-by-library',
  title: 'Models without a download, by whether they name the library by whose rule the Hub counts',
  key: ['capture', 'library'],
  columns: {
    capture,
    library: oneOf(['named', 'none'], 'Whether the record of the model names a library.'),
    population,
    models: count('Models of which downloads are known.', 'models'),
    zeros: count('Those without a download in 30 days.', 'models'),
    share: shareOrEmpty('zeros / models.'),
    share_of_zeros: shareOrEmpty('Part of all models without a download.'),
  },
});
