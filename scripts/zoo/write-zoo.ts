import type { Zoo, ZooCounts } from '../../data/schema/manifest.ts';
import { writeFolder, type WrittenTable } from '../lib/write-folder.ts';
import { countZoo, type ZooRows } from './tidy-zoo.ts';

const about = {
  zoo: 'mmdetection',
  source: 'Metafiles of the model zoo, published in github.com/open-mmlab/mmdetection',
  licence: 'Apache-2.0',
  notes: [
    'Training data, architecture, hardware of the training and paper may be stated at the collection; the ' +
      'columns that end in _from say where.',
    'A name that is stated twice keeps both entries: rows count entries, triples count names.',
    'MOT17 and its splits are kept apart as the zoo names them.',
    "Results, memory and times are the zoo's own declarations; none was measured here.",
  ],
};

/** Writes the tables of the zoo and their manifest as one folder, or nothing. */
export function writeZoo(
  dir: string,
  rows: ZooRows,
  from: Pick<Zoo, 'revision' | 'files' | 'source_sha256'>,
): { written: Record<string, WrittenTable>; counts: ZooCounts } {
  const counts = countZoo(rows);
  const tables = {
    'zoo-models': rows.models,
    'zoo-results': rows.results,
    'zoo-inference-times': rows.inferenceTimes,
    'zoo-warnings': rows.warnings,
  };
  return { written: writeFolder('zoo', dir, { rows: tables, about: { ...about, ...from, counts } }), counts };
}
