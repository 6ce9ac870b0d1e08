import { text, textOrEmpty, count } from '../column.ts';
import { mark } from './mark.ts';
import { table } from '../table.ts';

export const integrations = table({
  name: 'integrations',
  title: "Libraries that the Hub's documentation lists as integrated, with the marks of its table",
  key: ['library'],
  columns: {
    library: text('Name in the documentation, without its link.'),
    place: count('1 for the first row of the table.', 'place'),
    address: textOrEmpty('Where the name links to; relative addresses are pages of the documentation.'),
    inference: mark('Whether models of the library run over the network.'),
    widgets: mark('Whether model pages have a form to try them.'),
    download: mark('Whether the library fetches models from the Hub.'),
    push: mark('Whether the library uploads models to the Hub.'),
    line: count('Line of the row in the file.', 'line'),
  },
});
