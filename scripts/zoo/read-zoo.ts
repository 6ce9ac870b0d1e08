import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTable } from '../../data/schema/csv.ts';
import type { Row, Table } from '../../data/schema/table.ts';
import { zooInferenceTimes } from '../../data/schema/zoo-inference-times.ts';
import { zooModels } from '../../data/schema/zoo-models.ts';
import { zooResults } from '../../data/schema/zoo-results.ts';
import { zooWarnings } from '../../data/schema/zoo-warnings.ts';
import { ReportError } from '../lib/report-error.ts';
import type { ZooRows } from './tidy-zoo.ts';

/**
 * Tables of a stored zoo, each in key order; throws ReportError where a table is missing, Error where one is faulty.
 */
export function readZoo(data: string, zoo = 'mmdetection'): ZooRows {
  const read = (definition: Table): Row[] => {
    const file = join(data, 'zoo', zoo, `${definition.name}.csv`);
    if (!existsSync(file))
      throw new ReportError(`${file}: expected a table of the zoo, received no file`, 'npm run zoo writes it');
    return parseTable(definition, readFileSync(file, 'utf8'), file);
  };
  return {
    models: read(zooModels),
    results: read(zooResults),
    inferenceTimes: read(zooInferenceTimes),
    warnings: read(zooWarnings),
  };
}
