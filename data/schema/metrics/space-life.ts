import { text, count, shareOrEmpty, oneOf } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const spaceLife = table({
  name: 'space-life',
  title: 'Stage, hardware, community and gated models of Spaces, as shares of the Spaces where they are known',
  key: ['capture', 'facet', 'value'],
  columns: {
    capture,
    facet: oneOf(
      ['stage', 'hardware', 'likes', 'discussions', 'contributors', 'gated'],
      'runtime.stage; hardware, or that asked for where none runs; likes, discussions and contributors by size; ' +
        'gated: whether a Space that names models names a gated one.',
    ),
    value: text(
      'Stage or hardware as the Hub says it; a range of numbers; for gated: yes (a model known as gated), no (all ' +
        'known as open), unknown.',
    ),
    n: count('Spaces with the value.', 'Spaces'),
    of: count('Spaces where the facet is known; for gated, Spaces that name a model.', 'Spaces'),
    share: shareOrEmpty('n / of.'),
    unknown: count(
      'Spaces of the capture where the facet is not known; for gated, Spaces that name no model or have no full ' +
        'record.',
      'Spaces',
    ),
  },
});
