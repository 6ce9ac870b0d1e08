import { text, count, shareOrEmpty } from '../column.ts';
import { capture, population } from './frame-columns.ts';
import { table } from '../table.ts';

export const integrationModels = table({
  name: 'integration-models',
  title: 'Models that name an integrated library, by capture',
  key: ['capture', 'library'],
  columns: {
    capture,
    library: text('Name as in integration-status.'),
    population,
    n: count('Models whose library_name is one of its names.', 'models'),
    of: count('Models whose record names any library.', 'models'),
    share: shareOrEmpty('n / of.'),
  },
});
