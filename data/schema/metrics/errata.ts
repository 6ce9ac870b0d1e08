import { text, textOrEmpty, numberOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const errata = table({
  name: 'errata',
  title: 'Figures of the starting study and of others, counted again',
  key: ['item'],
  columns: {
    item: text('Name of the figure.'),
    about: text('What it counts.'),
    said: numberOrEmpty('As published; empty where nothing was printed.', 'as unit'),
    found: numberOrEmpty('As counted from our capture; empty where it cannot be.', 'as unit'),
    unit: text('Unit of both.'),
    capture: textOrEmpty('Capture that it was counted from.'),
    note: text('How the two relate, or why it cannot be counted.'),
  },
});
