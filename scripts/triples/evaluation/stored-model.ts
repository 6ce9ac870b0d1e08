import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RowIn } from '../../../data/schema/folders.ts';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { ReportError } from '../../lib/report-error.ts';
import { storedRows, writeFolder, type FolderRows, type WrittenTable } from '../../lib/write-folder.ts';
import { formatMentionModel, parseMentionModel, type MentionModel } from '../mention-model.ts';
import type { Rename } from '../name-index.ts';

/** Where the model, what it is measured by and how it fares are kept. */
export const TRIPLES_DIR = 'data/triples';
const GOLD_DIR = 'data/gold';
const MODEL = 'mention-model.json';

/** The committed model. */
export function readStoredModel(): MentionModel {
  const file = join(TRIPLES_DIR, MODEL);
  if (!existsSync(file))
    throw new ReportError(`${file}: no such file`, 'npm run evaluate:triples -- --archive DIR --train');
  return parseMentionModel(readFileSync(file, 'utf8'), file);
}

/** The committed renames; none where the file is not there. */
export function readRenames(): Rename[] {
  return openFolder('triples', TRIPLES_DIR)
    .table('dataset-renames')
    .map(({ old, later }) => [old, later] as const);
}

/** The labels by hand; none where the file is not there. */
export function readHandLabels(): readonly RowIn<'gold', 'model-dataset'>[] {
  return openFolder('gold', GOLD_DIR).table('model-dataset');
}

/** What the slow baseline said before, by model and hash of the body. */
export function readFuzzyGuesses(): Map<string, string[]> {
  const guesses = new Map<string, string[]>();
  for (const { model, body, dataset } of openFolder('triples', TRIPLES_DIR).table('fuzzy-guesses')) {
    const key = `${model} ${body}`;
    guesses.set(key, [...(guesses.get(key) ?? []), dataset]);
  }
  return guesses;
}

const about = {
  source: 'Model cards and listings of the archives that data/sources.json names, read by the code in scripts/triples',
  revision: '',
  licence: 'CC-BY-4.0; the cards are their authors\u2019 and are not here',
  notes: [
    'The model keeps wording as hashes of 32 bits, no text of a card.',
    'How the matcher is judged, and on which cards, stands in docs/protocol.md.',
  ],
};

/** Writes the folder anew with these tables, or this model, in place of the stored ones; the rest stays as it is. */
export function storeTriples(
  changed: Partial<FolderRows<'triples'>>,
  model: MentionModel | undefined,
): Record<string, WrittenTable> {
  const stored = storedRows('triples', openFolder('triples', TRIPLES_DIR));
  const file = join(TRIPLES_DIR, MODEL);
  const text = model ? formatMentionModel(model) : existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const others: Record<string, string> = text === undefined ? {} : { [MODEL]: text };
  return writeFolder('triples', TRIPLES_DIR, { rows: { ...stored, ...changed }, about, others });
}
