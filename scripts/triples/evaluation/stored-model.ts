import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatTable, parseTable } from '../../../data/schema/csv.ts';
import { datasetRenames } from '../../../data/schema/triples/dataset-renames.ts';
import { goldModelDataset } from '../../../data/schema/gold/model-dataset.ts';
import { fuzzyGuesses } from '../../../data/schema/triples/fuzzy-guesses.ts';
import type { Row, Table } from '../../../data/schema/table.ts';
import { ReportError } from '../../lib/report-error.ts';
import { parseMentionModel, type MentionModel } from '../mention-model.ts';
import type { Rename } from '../name-index.ts';
import type { HandLabel } from './by-hand.ts';

/** Where the model, what it is measured by and how it fares are kept. */
export const TRIPLES_DIR = 'data/triples';
const GOLD_DIR = 'data/gold';

/** The committed model. */
export function readStoredModel(dir: string = TRIPLES_DIR): MentionModel {
  const file = join(dir, 'mention-model.json');
  if (!existsSync(file))
    throw new ReportError(`${file}: no such file`, 'npm run evaluate:triples -- --archive DIR --train');
  return parseMentionModel(readFileSync(file, 'utf8'), file);
}

/** The committed renames; none where the file is not there. */
export function readRenames(dir: string = TRIPLES_DIR): Rename[] {
  return readRows(datasetRenames, dir).map(({ old, later }) => [String(old), String(later)] as const);
}

/** The labels by hand; none where the file is not there. */
export function readHandLabels(dir: string = GOLD_DIR): HandLabel[] {
  return readRows(goldModelDataset, dir).map(({ model, dataset, name, verdict }) => ({
    model: String(model),
    dataset: dataset === null ? null : String(dataset),
    name: name === null ? null : String(name),
    verdict: String(verdict),
  }));
}

/** What the slow baseline said before, by model and hash of the body. */
export function readFuzzyGuesses(dir: string = TRIPLES_DIR): Map<string, string[]> {
  const guesses = new Map<string, string[]>();
  for (const { model, body, dataset } of readRows(fuzzyGuesses, dir)) {
    const key = `${model} ${body}`;
    guesses.set(key, [...(guesses.get(key) ?? []), String(dataset)]);
  }
  return guesses;
}

function readRows(definition: Table, dir: string): Row[] {
  const file = join(dir, `${definition.name}.csv`);
  return existsSync(file) ? parseTable(definition, readFileSync(file, 'utf8'), file) : [];
}

/** Writes a table, read back before it takes the place of the old one. */
export function storeTable(definition: Table, rows: readonly Row[], dir: string = TRIPLES_DIR): string {
  const csv = formatTable(definition, rows);
  parseTable(definition, csv, definition.name);
  return storeText(`${definition.name}.csv`, csv, dir);
}

/** Writes a file as a whole; its path. */
export function storeText(name: string, text: string, dir: string = TRIPLES_DIR): string {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, name);
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
  return file;
}
