import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderNames, folders, type FolderName } from '../../data/schema/folders.ts';
import { folderPaths } from '../../data/schema/open-folder.ts';
import { ReportError } from '../lib/report-error.ts';
import { allSteps, type Steps } from '../lib/run-steps.ts';
import type { Sources } from '../metrics/sources.ts';
import { checkAlarms } from './check-alarms.ts';
import { checkArchitectures } from './check-architectures.ts';
import { checkCapture } from './check-capture.ts';
import { checkFirstRun } from './check-first-run.ts';
import { checkFolder } from './check-folders.ts';
import { checkForecasts } from './check-forecasts.ts';
import { checkHistory, checkHistoryChain } from './check-history.ts';
import { checkMetrics } from './check-metrics.ts';
import { checkSizes } from './check-sizes.ts';
import { checkSources } from './check-sources.ts';
import { checkZoo } from './check-zoo.ts';
import { readCheckedFolder, type CheckedFolder } from './checked-folder.ts';
import { checkedSources, type CheckedFolders } from './checked-sources.ts';
import { sampleProblems } from './sample-guard.ts';

/** One line of the command's output: what was looked at, how much of it, and what is wrong. */
export interface CheckedGroup {
  where: string;
  counted: string;
  problems: string[];
  /** Command that writes the folder anew; undefined for the data folder itself. */
  command?: string;
  /** Lines of news that are no fault: claims that turned over, alarms that are explained. */
  news?: string[];
}

/** The committed data of the report; any other folder is somebody's scratch. */
const OWN_DATA = fileURLToPath(new URL('../../data', import.meta.url));
/** What data/ has besides folders of tables. */
const BESIDES = new Set(['schema', 'sources.json', 'explained.json']);

/**
 * Checks a data folder: every folder of tables, sources.json, alarms, and the sizes; a line each. Metrics are computed
 * anew from sources that are sound, unless they were `justWritten` from them.
 */
export function checkData(data: string, options: CheckOptions = {}): CheckedGroup[] {
  return allSteps(checkSteps(data, options));
}

interface CheckOptions {
  justWritten?: boolean;
}

/** The same, folder by folder and metric by metric. */
export function* checkSteps(data: string, { justWritten = false }: CheckOptions = {}): Steps<CheckedGroup[]> {
  if (!existsSync(data))
    throw new ReportError(
      `${data}: no such folder`,
      'name a folder that holds folders of tables: npm run check -- --data DIR',
    );
  const isOwn = resolve(data) === OWN_DATA;
  const all = yield* readAll(data, isOwn);
  const { metrics, ...sources } = all;
  const held = checkedSources(all);
  for (const kind of folderNames) {
    among(kind, all[kind], held);
    yield;
  }
  for (const history of all.history) history.problems.push(...checkHistory(history, held.captures));
  const sound = Object.values(sources).every((kind) => kind.every(({ problems }) => problems.length === 0));
  const claims: string[] = [];
  for (const each of sound ? metrics : []) claims.push(...(yield* checkMetrics(each, justWritten ? undefined : held)));
  const alarms = checkAlarms(join(data, 'explained.json'), all.captures, isOwn);
  const { bytes, problems } = checkSizes(data);
  return [
    ...Object.values(sources).flatMap((kind) => kind.map(groupOf)),
    ...metrics.map((each) => ({ ...groupOf(each), news: claims })),
    {
      where: data,
      counted: `${all.captures.length} captures  ${(bytes / 1e6).toFixed(1)} MB`,
      problems: [
        ...strayProblems(data, isOwn),
        ...checkSources(join(data, 'sources.json'), all.captures),
        ...alarms.problems,
        ...problems,
      ],
      news: alarms.news,
    },
  ];
}

/** Every folder of tables with what is wrong in it by itself. */
function* readAll(data: string, isOwn: boolean): Steps<CheckedFolders> {
  const read = function* <F extends FolderName>(
    folder: F,
    special: (each: CheckedFolder<F>) => string[] = () => [],
  ): Steps<CheckedFolder<F>[]> {
    const checked: CheckedFolder<F>[] = [];
    for (const dir of folderPaths(folder, data)) {
      checked.push(withSpecial(readCheckedFolder(folder, dir), special));
      yield;
    }
    return checked;
  };
  return {
    captures: yield* read('captures', (each) => [...checkCapture(each), ...(isOwn ? sampleProblems(each) : [])]),
    zoo: yield* read('zoo', checkZoo),
    architectures: yield* read('architectures', checkArchitectures),
    encoders: yield* read('encoders'),
    'first-run': yield* read('first-run', checkFirstRun),
    gold: yield* read('gold'),
    integrations: yield* read('integrations'),
    history: yield* read('history', checkHistoryChain),
    'api-names': yield* read('api-names'),
    listings: yield* read('listings'),
    snippets: yield* read('snippets'),
    'example-runs': yield* read('example-runs'),
    forecasts: yield* read('forecasts', checkForecasts),
    triples: yield* read('triples'),
    metrics: yield* read('metrics'),
  };
}

/** Adds to the folders of a kind what is wrong among their tables, and against those of other folders. */
function among<F extends FolderName>(kind: F, own: readonly CheckedFolder<F>[], held: Sources): void {
  for (const folder of own) folder.problems.push(...checkFolder(kind, folder, held));
}

/** The folder with what only its kind has to hold, besides what every folder of tables has to. */
function withSpecial<F extends FolderName>(
  folder: CheckedFolder<F>,
  special: (folder: CheckedFolder<F>) => string[],
): CheckedFolder<F> {
  return { ...folder, problems: [...folder.problems, ...special(folder)] };
}

function groupOf({ dir, counted: { tables, rows }, problems, command }: CheckedFolder): CheckedGroup {
  return { where: dir, counted: `${tables} tables  ${rows.toLocaleString('en')} rows`, problems, command };
}

/** Files and folders that no table folder has: nothing would open them. Our own data must have every folder. */
function strayProblems(data: string, isOwn: boolean): string[] {
  const known: Readonly<Record<string, { many: boolean }>> = folders;
  const stray = (path: string, found: string) => `${path}: expected only folders of tables, received ${found}`;
  const missing = Object.keys(known).filter((name) => isOwn && !existsSync(join(data, name)));
  return [
    ...missing.map((name) => `${join(data, name)}: expected a folder of tables, received none`),
    ...readdirSync(data, { withFileTypes: true }).flatMap((entry) => {
      if (BESIDES.has(entry.name) || entry.name.startsWith('.') || entry.name.endsWith('.tmp')) return [];
      const path = join(data, entry.name);
      const folder = Object.hasOwn(known, entry.name) ? known[entry.name] : undefined;
      if (!folder || !entry.isDirectory())
        return [stray(path, entry.isDirectory() ? 'a folder that data/schema/folders.ts does not know' : 'a file')];
      if (!folder.many) return [];
      // What a stopped run left aside, as its lock, is none, as among the folders.
      const files = readdirSync(path, { withFileTypes: true }).filter(
        (each) => !each.isDirectory() && !each.name.endsWith('.tmp') && !each.name.startsWith('.'),
      );
      // A link would be committed in place of its folder.
      return files.map((each) => stray(join(path, each.name), each.isSymbolicLink() ? 'a link' : 'a file'));
    }),
  ];
}
