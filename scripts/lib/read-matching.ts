import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTable } from '../../data/schema/csv.ts';
import { datasetRenames } from '../../data/schema/dataset-renames.ts';
import { goldModelDataset } from '../../data/schema/gold-model-dataset.ts';
import { matchCalibration, matchEvaluation } from '../../data/schema/match-evaluation.ts';
import type { Row, Table } from '../../data/schema/table.ts';

/** What is known of how well datasets are read from cards, checked against its schemas. */
export interface StoredMatching {
  /** Rows of evaluation, calibration, dataset-renames or model-dataset, in key order; a table that is not there is empty. */
  table(name: MatchingTable): Row[];
}

export type MatchingTable = 'evaluation' | 'calibration' | 'dataset-renames' | 'model-dataset';

const files: Readonly<Record<MatchingTable, readonly [folder: string, definition: Table]>> = {
  evaluation: ['triples', matchEvaluation],
  calibration: ['triples', matchCalibration],
  'dataset-renames': ['triples', datasetRenames],
  'model-dataset': ['gold', goldModelDataset],
};

/** The tables of data/triples and the labels of data/gold. */
export function readMatching(data: string): StoredMatching {
  return {
    table(name) {
      const [folder, definition] = files[name];
      const file = join(data, folder, `${name}.csv`);
      return existsSync(file) ? parseTable(definition, readFileSync(file, 'utf8'), file) : [];
    },
  };
}

/** For data without any. */
export const noMatching: StoredMatching = { table: () => [] };
