import { text, count, shareOrEmpty, flagOrEmpty } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const importUse = table({
  name: 'import-use',
  title: 'The modules that most app files of a capture import',
  key: ['capture', 'module'],
  columns: {
    capture,
    module: text(
      'Top-level module; the 50 that most app files import, of equal ones those first by name. A file of the Space ' +
        'itself cannot be told from a package.',
    ),
    rank: count('Place among them, from 1.', 'rank'),
    spaces: count('Spaces whose app file imports it.', 'Spaces'),
    of: count('Spaces whose app file imports a module.', 'Spaces'),
    share: shareOrEmpty('spaces / of.'),
    standard: flagOrEmpty('Whether it belongs to the standard library: in sys.stdlib_module_names of Python 3.11.'),
  },
});
