import { text, count } from '../column.ts';
import { table } from '../table.ts';

/**
 * Old and later ids of datasets, in data/triples/: written by `npm run evaluate:triples -- --train`, in no list of
 * index.ts.
 */
export const datasetRenames = table({
  name: 'dataset-renames',
  title: 'Datasets without an owner on 2023-03-16 and the id that each had on 2024-07-11',
  key: ['old'],
  columns: {
    old: text('Id without an owner, as listed on 2023-03-16.'),
    later: text(
      'Id of the same name on 2024-07-11 that no listing had on 2023-03-16, though its repository was created ' +
        'before: a move keeps the time of creation.',
    ),
    shared_tags: count(
      'Facts of the old record (task, language, licence, size, source, annotation) that the later one has too; at ' +
        'least half.',
      'tags',
    ),
    old_tags: count(
      'Such facts of the old record; 0 where it states none, so that only name and time speak for the move.',
      'tags',
    ),
    choices: count('Ids that met all conditions; of several, the one with most shared facts was taken.', 'ids'),
  },
});
