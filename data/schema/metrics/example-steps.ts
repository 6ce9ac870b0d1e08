import { dateOrEmpty } from '../column.ts';
import { asked, capture, foundColumns, level, population, release } from './example-columns.ts';
import { table } from '../table.ts';

export const exampleSteps = table({
  name: 'example-steps',
  title: 'Share of cards, and of owners, whose examples find what they name, by release of transformers',
  key: ['capture', 'level', 'asked', 'release'],
  columns: {
    capture,
    level,
    asked,
    release,
    released: dateOrEmpty('Day of the release.'),
    population,
    ...foundColumns,
  },
});
