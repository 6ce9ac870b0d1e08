import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReportError } from '../lib/report-error.ts';

/**
 * Refuses a data folder that holds the capture of the sample Hub, or metrics over it: figures of the report must not
 * rest on it.
 */
export function refuseSampleCapture(data: string, capture: string): void {
  const folder = join(data, 'captures', capture);
  if (existsSync(folder))
    throw new ReportError(
      `${folder}: expected no capture of the sample Hub in the report's data`,
      `remove the folder, then npm run metrics`,
    );
  const metrics = join(data, 'metrics');
  const names = existsSync(metrics) ? readdirSync(metrics) : [];
  const named = names.find((name) => readFileSync(join(metrics, name), 'utf8').includes(`\n${capture},`));
  if (named === undefined) return;
  throw new ReportError(
    `${join(metrics, named)}: expected no row of the sample Hub, received some of ${capture}`,
    'npm run metrics computes the metrics anew from data/captures',
  );
}
