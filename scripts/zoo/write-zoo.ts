import type { Zoo, ZooCounts } from '../../data/schema/zoo-tables.ts';
import { zoo as zooSchema } from '../../data/schema/zoo-tables.ts';
import { zooInferenceTimes } from '../../data/schema/zoo-inference-times.ts';
import { zooModels } from '../../data/schema/zoo-models.ts';
import { zooResults } from '../../data/schema/zoo-results.ts';
import { zooWarnings } from '../../data/schema/zoo-warnings.ts';
import { writeTables, type WrittenTable } from '../lib/write-tables.ts';
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

/** Writes the tables of the zoo and zoo.json as one folder, or nothing. */
export function writeZoo(
  dir: string,
  rows: ZooRows,
  from: Pick<Zoo, 'revision' | 'files' | 'source_sha256'>,
): { written: Record<string, WrittenTable>; counts: ZooCounts } {
  const counts = countZoo(rows);
  const tables = [
    [zooModels, rows.models],
    [zooResults, rows.results],
    [zooInferenceTimes, rows.inferenceTimes],
    [zooWarnings, rows.warnings],
  ] as const;
  const json = (written: Record<string, WrittenTable>) =>
    `${JSON.stringify(zooSchema.parse({ ...about, ...from, counts, tables: written }), null, 2)}\n`;
  return { written: writeTables(dir, tables, (written) => ({ 'zoo.json': json(written) })), counts };
}
