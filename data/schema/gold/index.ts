/**
 * Labels by hand, kept in data/gold/; `npm run gold` sorts them and writes their manifest. A new one is a file beside
 * this and one line below.
 */
import { goldModelDataset } from './model-dataset.ts';

export const goldTables = [goldModelDataset] as const;
