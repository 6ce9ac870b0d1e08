import type { RowIn } from '../../data/schema/folders.ts';
import { writeFolder, type WrittenTable } from '../lib/write-folder.ts';

const about = {
  source: 'Cards of 200 models drawn at random from the listing of 2022-02-15, labelled by reading',
  revision: '',
  licence: 'CC-BY-4.0; the cards are their authors\u2019 and are not here',
  notes: [
    'One reader labelled all cards; the second pass over 40 of them was by the same reader and not blind.',
    'The rules stand in docs/protocol.md.',
  ],
};

/** Writes the labels by hand and the manifest of their folder. */
export function writeGold(
  dir: string,
  labels: readonly RowIn<'gold', 'model-dataset'>[],
): Record<string, WrittenTable> {
  return writeFolder('gold', dir, { rows: { 'model-dataset': labels }, about });
}
