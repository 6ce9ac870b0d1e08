import { join } from 'node:path';
import { folderPaths } from '../../data/schema/open-folder.ts';
import { ReportError } from '../lib/report-error.ts';
import { writeFolder, type WrittenTable } from '../lib/write-folder.ts';
import { computeMetrics } from './index.ts';
import { openSources } from './sources.ts';

const about = {
  source: 'Computed by npm run metrics from the other folders of data/, whose manifests name their sources',
  revision: '',
  licence: 'CC-BY-4.0',
  notes: ['npm run check computes every table anew and compares it byte by byte.'],
};

/** Computes every metric of a data folder into its metrics/; what was written, by table. */
export function writeMetrics(data: string): Record<string, WrittenTable> {
  // Without captures every metric is an empty table, which would overwrite good ones and say that all went well.
  if (folderPaths('captures', data).length === 0)
    throw new ReportError(
      `${join(data, 'captures')}: expected captures, received none`,
      'npm run crawl makes captures; --data names another data folder',
    );
  return writeFolder('metrics', join(data, 'metrics'), { rows: computeMetrics(openSources(data)), about });
}
