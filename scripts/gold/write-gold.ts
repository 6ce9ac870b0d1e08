import { writeFolder, type FolderRows, type WrittenTable } from '../lib/write-folder.ts';

const about = {
  source: 'Cards of models drawn at random from the listing of 2022-02-15, labelled by reading',
  revision: '',
  licence: 'CC-BY-4.0; the cards are their authors\u2019 and are not here',
  notes: [
    'model-dataset: one reader labelled all 200 cards; the second pass over 40 of them was by the same reader and not blind.',
    'card-examples: one reader labelled all 120 cards from their code alone, before the verdicts were looked at.',
    'card-paragraphs: written and labelled by one reader before the matcher was run on them; not drawn from cards.',
    'The rules stand in docs/protocol.md.',
  ],
};

/** Writes the labels by hand and the manifest of their folder. */
export function writeGold(dir: string, rows: FolderRows<'gold'>): Record<string, WrittenTable> {
  return writeFolder('gold', dir, { rows, about });
}
