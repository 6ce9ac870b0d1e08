/** Libraries that the Hub works with, written by `npm run integrations` to data/integrations/. */
import { count, text, textOrEmpty } from './column.ts';
import { table } from './table.ts';

const mark = (what: string) => text(`${what} The mark of the source as it stands there: ✅ or ❌.`);

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

/** The tables of data/integrations. */
export const integrationTables = [integrations, integrationsThen] as const;

/**
 * Values of library_name of the libraries whose name alone does not lead to them; the first is the key in
 * @huggingface/tasks. An empty list: models do not name the library.
 */
export const libraryNames: Readonly<Record<string, readonly string[]>> = {
  KerasNLP: ['keras-hub', 'keras-nlp'],
  Pyannote: ['pyannote-audio'],
  'RL-Baselines3-Zoo': [],
  'Scikit Learn (using skops)': ['sklearn'],
  'TF-Keras (legacy)': ['tf-keras'],
};

/** Libraries that the documentation lists under another name today than the starting report did. */
export const renamedLibraries: Readonly<Record<string, string>> = { 'Adapter Transformers': 'Adapters' };
