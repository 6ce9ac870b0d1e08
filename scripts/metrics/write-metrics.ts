import { join } from 'node:path';
import { folderPaths } from '../../data/schema/open-folder.ts';
import { ReportError } from '../lib/report-error.ts';
import { writeFolder, type WrittenTable } from '../lib/write-folder.ts';
import { allSteps, type Steps } from '../lib/run-steps.ts';
import { metricSteps } from './index.ts';
import { openSources } from './sources.ts';

const about = {
  source: 'Computed by npm run metrics from the other folders of data/, whose manifests name their sources',
  revision: '',
  licence: 'CC-BY-4.0',
  notes: ['npm run check computes every table anew and compares it byte by byte.'],
};

/** Computes every metric of a data folder into its metrics/; what was written, by table. */
export function writeMetrics(data: string): Record<string, WrittenTable> {
  return allSteps(writtenMetrics(data));
}

/** The same, metric by metric; all are written at the end. */
export function* writtenMetrics(data: string): Steps<Record<string, WrittenTable>> {
  // Without captures every metric is an empty table, which would overwrite good ones and say that all went well.
  if (folderPaths('captures', data).length === 0)
    throw new ReportError(
      `${join(data, 'captures')}: expected captures, received none`,
      'npm run crawl makes captures; --data names another data folder',
    );
  const rows = yield* metricSteps(openSources(data));
  return writeFolder('metrics', join(data, 'metrics'), { rows, about });
}
