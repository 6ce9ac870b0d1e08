import type { RowIn } from '../../data/schema/folders.ts';

/**
 * Groups of tasks as the report names them, in the order of the table and the figure; keys as in
 * data/metrics/task-overview.csv.
 */
export const modalityNames: Readonly<Record<RowIn<'metrics', 'task-overview'>['modality'], string>> = {
  nlp: 'Text',
  cv: 'Images and video',
  audio: 'Sound',
  multimodal: 'Several kinds at once',
  tabular: 'Tables and series',
  rl: 'Acting',
  other: 'Other',
  // Once on it, or newer than the list that is at hand: which of the two a listing does not say.
  retired: "Not on the Hub's list of tasks",
};
