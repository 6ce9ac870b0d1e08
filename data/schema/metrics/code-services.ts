import { text, count, flagOrEmpty, shareOrEmpty } from '../column.ts';
import { basis, shareHigh, shareLow } from './code-columns.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const codeServices = table({
  name: 'code-services',
  title: 'The services that apps call to run a model',
  key: ['capture', 'basis', 'service'],
  columns: {
    capture,
    basis,
    service: text('Service, or the client that chooses one; an app that calls several counts for each.'),
    rank: count('Place by Spaces, from 1; of equal ones those first by name.', 'rank'),
    remote: flagOrEmpty('false for a server on the machine of the app itself.'),
    spaces: count('Spaces whose code calls it.', 'Spaces'),
    loading: count('Of them those whose code loads a model, too.', 'Spaces'),
    alone: count('Of them those whose code calls no other service.', 'Spaces'),
    of: count('Spaces whose code was read.', 'Spaces'),
    share: shareOrEmpty('spaces / of.'),
    low: shareLow,
    high: shareHigh,
  },
});
