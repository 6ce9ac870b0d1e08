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
    about: text('What exactly it counts.'),
    seen: text('When the Hub was seen for it, in words, as far as the source says.'),
    source: text('Who published it, and where.'),
  },
});
