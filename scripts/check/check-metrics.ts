import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatTable } from '../../data/schema/csv.ts';
import { folders, tableOf } from '../../data/schema/folders.ts';
import type { Steps } from '../lib/run-steps.ts';
import { metricSteps } from '../metrics/index.ts';
import type { Sources } from '../metrics/sources.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { listClaims } from './list-claims.ts';

/**
 * Holds every metric against the same metric computed anew from sources that are sound, and adds what differs to the
 * problems of the folder; without sources its tables stand as they are. Returns the claims that turned over, one line
 * each: news, not faults.
 */
export function* checkMetrics(folder: CheckedFolder<'metrics'>, sources: Sources | undefined): Steps<string[]> {
  const ledger = join(folder.dir, 'claims.csv');
  const stored = existsSync(ledger) ? readFileSync(ledger, 'utf8') : undefined;
  if (sources === undefined) return listClaims(stored, stored);
  const rows = yield* metricSteps(sources);
  const computed = folders.metrics.tables.map(
    ({ name }) => [name, formatTable(tableOf('metrics', name), rows[name])] as const,
  );
  for (const [name, csv] of computed) {
    const file = join(folder.dir, `${name}.csv`);
    // A table that cannot be read is named with its own faults already.
    if (folder.table(name)?.problems.length === 0)
      folder.problems.push(...staleProblem(file, readFileSync(file, 'utf8'), csv));
  }
  return listClaims(stored, new Map(computed).get('claims'));
}

function staleProblem(file: string, csv: string, computed: string): string[] {
  if (computed === csv) return [];
  const [stored, fresh] = [csv.split('\n'), computed.split('\n')];
  const at = stored.findIndex((line, index) => line !== fresh[index]);
  const line = at < 0 ? stored.length - 1 : at;
  return [
    `${file}:${line + 1}: expected ${quoted(fresh[line])} as computed from the other folders, received ` +
      `${quoted(stored[line])}`,
  ];
}

function quoted(line: string | undefined): string {
  return line === undefined || line === '' ? 'the end of the file' : JSON.stringify(line);
}
