import { oneOf, textOrEmpty } from '../column.ts';
import { asked, capture, foundColumns, level, population, release } from './example-columns.ts';
import { table } from '../table.ts';

export const exampleGroups = table({
  name: 'example-groups',
  title: 'The same by task, year, library and downloads, at four releases',
  key: ['capture', 'facet', 'value', 'level', 'asked', 'at'],
  columns: {
    capture,
    facet: oneOf(
      ['all', 'task', 'library', 'created', 'changed', 'downloads'],
      'Groups of cards: all; by pipeline_tag; by library_name; by the year in which the model was created, and by that ' +
        'of its last commit; by downloads of 30 days. A listing that says nothing of it has no such groups.',
    ),
    value: textOrEmpty(
      'Group; empty for models without a task or library. Those without downloads or a day are in no group of it.',
    ),
    level,
    asked,
    at: oneOf(
      ['capture', 'last before', 'first of newest', 'newest'],
      'Release: the newest on the day of the capture; the last before the newest major version; the first of that; the ' +
        'newest.',
    ),
    release,
    population,
    ...foundColumns,
  },
});
