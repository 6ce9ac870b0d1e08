import { text, count, oneOf, shareOrEmpty } from '../column.ts';
import { basis, shareHigh, shareLow } from './code-columns.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const codeUse = table({
  name: 'code-use',
  title: 'How many apps load a model and how many call a service that runs one, by their code',
  key: ['capture', 'basis', 'group', 'value'],
  columns: {
    capture,
    basis,
    group: oneOf(
      ['kind', 'use'],
      'kind: what the archive that read the code calls the app, each app once; use: by the two flags of space-code.',
    ),
    value: text(
      'Kind; or of the use: loads a model, calls a service, both, only loads, only calls, neither, names a model ' +
        '(loads one whose id stands in the code), and calls of those that do one (only calls, of those that do one ' +
        'of the two and not the other).',
    ),
    n: count('Spaces of which it is so.', 'Spaces'),
    of: count('Spaces of which it is known whether it is so.', 'Spaces'),
    authors: count('Distinct authors of these.', 'authors'),
    share: shareOrEmpty('n / of.'),
    low: shareLow,
    high: shareHigh,
  },
});
