import { text, numberOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const published = table({
  name: 'published',
  title: 'Figures that others published, to set beside ours; none is computed here',
  key: ['figure'],
  columns: {
    figure: text('Name of the figure.'),
    value: numberOrEmpty('Value as published.', 'as stated'),
    unit: text('Unit.'),
    about: text('What it counts, and when.'),
    source: text('Where it was published.'),
  },
});
