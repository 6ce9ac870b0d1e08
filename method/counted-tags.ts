import { hubLibraries } from './hub-libraries.ts';

/** Tags that say something of the model and are not the mark of a library. */
export const factTags = ['custom_code', 'eval-results', 'model-index'] as const;

/** Tags that are counted, by listing. */
export const countedTags: Readonly<Record<'models' | 'datasets', readonly string[]>> = {
  models: [...new Set([...hubLibraries.flatMap(({ tag }) => tag ?? []), ...factTags])].sort(),
  datasets: hubLibraries.flatMap(({ datasetTag }) => datasetTag ?? []),
};
