import { text, textOrEmpty, count, oneOf } from '../column.ts';
import { table } from '../table.ts';

/** Kinds of defect that a zoo's metafiles may have; each is carried and named, none stops the reading. */
const zooDefects = [
  'collection-twice',
  'collection-unknown',
  'dataset-spelling',
  'dataset-split',
  'field-misplaced',
  'field-unknown',
  'import-twice',
  'metric-name',
  'model-twice',
  'no-architecture',
  'no-metrics',
  'no-name',
  'no-paper',
  'no-results',
  'no-training-data',
  'no-weights',
  'number-unread',
  'number-with-text',
  'result-twice',
  'shape',
  'task-spelling',
  'task-unknown',
  'yaml-mended',
] as const;

export type ZooDefect = (typeof zooDefects)[number];

export const zooWarnings = table({
  name: 'zoo-warnings',
  title: "Defects of a model zoo's metafiles, and what was made of each",
  key: ['file', 'line', 'defect', 'about'],
  columns: {
    file: text('Metafile, as a path in the repository.'),
    line: count('Line of the defect.', 'line'),
    defect: oneOf(zooDefects, 'Kind of defect.'),
    model: textOrEmpty('Model that it is about; empty where it is about the file or a collection.'),
    about: text('What is written, and what was made of it.'),
  },
});
