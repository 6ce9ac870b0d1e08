/**
 * Labels by hand, kept in data/gold/; `npm run gold` sorts them and writes their manifest. A new one is a file beside
 * this and one line below.
 */
import { goldCardExamples } from './card-examples.ts';
import { goldCardParagraphs } from './card-paragraphs.ts';
import { goldModelDataset } from './model-dataset.ts';

export const goldTables = [goldModelDataset, goldCardExamples, goldCardParagraphs] as const;
