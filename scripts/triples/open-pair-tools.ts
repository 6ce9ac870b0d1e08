import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseTable } from '../../data/schema/csv.ts';
import { goldModelDataset } from '../../data/schema/gold/model-dataset.ts';
import { ReportError } from '../lib/report-error.ts';
import { readRenames, readStoredModel } from './evaluation/stored-model.ts';
import { readCounts } from './learned-counts.ts';
import type { MentionModel } from './mention-model.ts';
import type { PairTools } from './model-pairs.ts';
import { createNameIndex, type ListedDataset, type Rename } from './name-index.ts';

/** What is kept in the repository for mapping models to datasets. */
export interface TripleData {
  model: MentionModel;
  renames: readonly Rename[];
  declaredConfidence: number;
}

let known: TripleData | undefined;

/** What data/triples and data/gold hold, read once a process: its counts take 0.15 s. */
export function readTripleData(): TripleData {
  return (known ??= readFiles());
}

function readFiles(): TripleData {
  const file = 'data/gold/model-dataset.csv';
  if (!existsSync(file))
    throw new ReportError(
      `${resolve(file)}: expected the labels by hand of this project, received no file`,
      'give the command in the folder of the project, as npm run does',
    );
  const labels = parseTable(goldModelDataset, readFileSync(file, 'utf8'), file).filter(
    (row) => row.declared === true && row.in_body === true,
  );
  const confirmed = labels.filter((row) => row.verdict === 'yes').length;
  // Jeffreys' estimate of a share: even labels that confirm everything do not make it certain.
  return {
    model: readStoredModel(),
    renames: readRenames(),
    declaredConfidence: (confirmed + 0.5) / (labels.length + 1),
  };
}

/**
 * A matcher over the datasets of a listing; where a capture lists none, over the names that cards are known to declare.
 */
export function openPairTools(
  { model, renames, declaredConfidence }: TripleData,
  listing: readonly ListedDataset[],
): PairTools {
  const extra = listing.length > 0 ? model.unlisted : [...model.unlisted, ...model.counts.names.keys()];
  return {
    index: createNameIndex(new Map(listing.map((dataset) => [dataset.id, dataset])).values(), renames, extra),
    counts: readCounts(model.counts),
    logistic: model.logistic,
    threshold: model.threshold,
    declaredConfidence,
  };
}
