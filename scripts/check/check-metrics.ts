import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatTable } from '../../data/schema/csv.ts';
import { folders, tableOf, type MetricName } from '../../data/schema/folders.ts';
import { computeMetrics } from '../metrics/index.ts';
import type { Sources } from '../metrics/sources.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { listClaims } from './list-claims.ts';

/**
 * Holds every metric against the same metric computed anew and adds what differs to the problems of the folder; returns
 * the claims that turned over, one line each: news, not faults. `sound`: nothing is wrong with the sources.
 */
export function checkMetrics(folder: CheckedFolder<'metrics'>, sources: Sources, sound: boolean): string[] {
  const computed = computeFrom(sources, sound);
  if (computed === undefined) return [];
  if (sound)
    for (const [name, csv] of computed) {
      const file = join(folder.dir, `${name}.csv`);
      // A table that cannot be read is named with its own faults already.
      if (folder.table(name)?.problems.length === 0)
        folder.problems.push(...staleProblem(file, readFileSync(file, 'utf8'), csv));
    }
  const ledger = join(folder.dir, 'claims.csv');
  return listClaims(existsSync(ledger) ? readFileSync(ledger, 'utf8') : undefined, computed.get('claims')!);
}

/** CSV of every metric by name, also from sources whose hashes differ; undefined when it cannot be computed at all. */
function computeFrom(sources: Sources, sound: boolean): Map<MetricName, string> | undefined {
  try {
    const rows = computeMetrics(sources);
    return new Map(folders.metrics.tables.map(({ name }) => [name, formatTable(tableOf('metrics', name), rows[name])]));
  } catch (error) {
    // Rows that a fault left out can make a metric impossible; the fault itself is listed already.
    if (!sound) return undefined;
    throw error;
  }
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
