import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { captureFolders } from '../lib/read-captures.ts';
import { ReportError } from '../lib/report-error.ts';
import { readCaptureFolder } from './capture-folder.ts';
import { checkArchitectures } from './check-architectures.ts';
import { checkMetrics } from './check-metrics.ts';
import { checkRanks } from './check-ranks.ts';
import { checkReferences } from './check-references.ts';
import { checkSizes } from './check-sizes.ts';
import { checkSources } from './check-sources.ts';
import { checkStated } from './check-stated.ts';
import { checkTotals } from './check-totals.ts';
import { checkZoos } from './check-zoo.ts';
import { sampleProblems } from './sample-guard.ts';

/** One line of the command's output: what was looked at, how much of it, and what is wrong. */
export interface CheckedGroup {
  where: string;
  counted: string;
  problems: string[];
  /** Lines of news that are no fault: claims that turned over. */
  news?: string[];
}

/** The committed data of the report; any other folder is somebody's scratch. */
const OWN_DATA = fileURLToPath(new URL('../../data', import.meta.url));

/** Checks a data folder: every capture, the metrics, the zoos, the architectures, the integrations and listings, sources.json, and the sizes; one group at a time, as it is ready. */
export function* checkData(data: string): Generator<CheckedGroup> {
  if (!existsSync(data))
    throw new ReportError(
      `${data}: no such folder`,
      'name a folder that holds captures/ and metrics/: npm run check -- --data DIR',
    );
  const isOwn = resolve(data) === OWN_DATA;
  const captures = [];
  for (const dir of captureFolders(data)) {
    const checked = readCaptureFolder(dir);
    checked.problems.push(
      ...checkReferences(checked),
      ...checkRanks(checked),
      ...checkTotals(checked),
      ...(isOwn ? sampleProblems(checked) : []),
    );
    captures.push(checked);
    const rows = [...checked.tables.values()].reduce((sum, table) => sum + table.rows.length, 0);
    yield { where: dir, counted: tablesAndRows(checked.tables.size, rows), problems: checked.problems };
  }
  const metrics = checkMetrics(join(data, 'metrics'), captures);
  yield {
    where: join(data, 'metrics'),
    counted: tablesAndRows(metrics.tables, metrics.rows),
    problems: metrics.problems,
    news: metrics.claims,
  };
  yield* checkZoos(data);
  yield* checkArchitectures(data);
  yield* checkStated(data);
  const { bytes, problems } = checkSizes(data);
  const sources = join(data, 'sources.json');
  yield {
    where: data,
    counted: `${captures.length} captures  ${(bytes / 1e6).toFixed(1)} MB`,
    problems: [...strayProblems(join(data, 'captures')), ...checkSources(sources), ...problems],
  };
}

/** A capture is a folder: a file beside the captures belongs to none. */
function strayProblems(captures: string): string[] {
  const entries = existsSync(captures) ? readdirSync(captures, { withFileTypes: true }) : [];
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => `${join(captures, name)}: expected only folders of captures, received a file`);
}

function tablesAndRows(tables: number, rows: number): string {
  return `${tables} tables  ${rows.toLocaleString('en')} rows`;
}
