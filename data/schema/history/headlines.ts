import { count, number, oneOf, text } from '../column.ts';
import { population } from '../metrics/frame-columns.ts';
import { table } from '../table.ts';
import { addition, captureName, kind, seenDay } from './history-columns.ts';

export const headlines = table({
  name: 'headlines',
  title: 'Figures of every capture ever held, one row a version of a capture and figure',
  key: ['addition', 'kind', 'measure'],
  columns: {
    addition,
    capture: captureName,
    seen: seenDay,
    kind,
    measure: oneOf(
      [
        'listed',
        'likes-sum',
        'likes-top-1',
        'downloads-sum',
        'downloads-top-1',
        'downloads-top-1-without-largest',
        'downloads-zero',
        'parameters-median',
        'without-licence',
        'standard-library',
        'gated',
        'running',
        'sleeping',
        'naming-models',
        'bytes-median',
      ],
      'listed: repositories; likes-sum, downloads-sum: over all of them, downloads of 30 days; top-1: share of the ' +
        'sum that the top 1 % hold; without-largest: the same without the repository with most downloads, where that one ' +
        'has more than 5 %; downloads-zero, without-licence, standard-library (of the list of the ease ' +
        'index), gated, running, sleeping, naming-models (Spaces whose record names a model): shares of those of ' +
        'which it is known, running and sleeping by how the stage begins; parameters-median: of safetensors.total that is ' +
        'neither 0 nor above 1e14, known of at least one model in ten; bytes-median: of the Spaces in scope with a size. Another definition ' +
        'gets another name.',
    ),
    population,
    n: count('Repositories of which it is known.', 'repositories'),
    value: number('The figure.', 'as unit'),
    unit: text('Unit of the value; `share` is 0 to 1.'),
  },
});
