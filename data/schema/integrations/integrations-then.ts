import { text, count } from '../column.ts';
import { mark } from './mark.ts';
import { table } from '../table.ts';

export const integrationsThen = table({
  name: 'integrations-then',
  title: 'Integrated libraries as the starting report listed them in 2023',
  key: ['library'],
  columns: {
    library: text('Name in the starting report.'),
    place: count('1 for the first row of its table.', 'place'),
    download: mark('Whether the library fetches models from the Hub.'),
    push: mark('Whether the library uploads models to the Hub.'),
  },
});
