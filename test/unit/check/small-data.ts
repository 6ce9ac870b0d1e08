import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { captureTables } from '../../../data/schema/captures/index.ts';
import type { RowIn, TableName } from '../../../data/schema/folders.ts';
import { checkData } from '../../../scripts/check/check-data.ts';
import { attemptCrawl } from '../../../scripts/crawl/attempt-crawl.ts';
import { writeFolder, type FolderRows } from '../../../scripts/lib/write-folder.ts';
import { computeMetrics } from '../../../scripts/metrics/index.ts';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { openSources } from '../../../scripts/metrics/sources.ts';

type Capture<N extends TableName<'captures'>> = RowIn<'captures', N>;

const listed = (at: number, id: string, likes: number, rest: object) => ({
  _id: `${at}`.padStart(24, '6'),
  id,
  likes,
  createdAt: `2023-12-${31 - at}T00:00:00.000Z`,
  ...rest,
});
const model = (at: number, id: string, likes: number, downloads: number, licence: string[]) =>
  listed(at, id, likes, { downloads, pipeline_tag: 'fill-mask', tags: ['fill-mask', ...licence] });
const space = (at: number, id: string, likes: number, sdk: string, models: string[]) =>
  listed(at, id, likes, { sdk, models, datasets: [], tags: [], sha: `${at}`.padStart(40, 'a') });

const archive = {
  models: [model(0, 'o/a', 5, 0, ['license:mit']), model(1, 'o/b', 5, 30, ['license:mit']), model(2, 'o/c', 0, 10, [])],
  spaces: [space(0, 's/one', 2, 'gradio', ['o/a']), space(1, 's/two', 1, 'static', [])],
  'space-files': [
    { id: 's/one', files: [{ path: 'requirements.txt', size: 13 }] },
    { id: 's/two', files: [{ path: 'index.html', size: 20 }] },
  ],
  contents: [{ kind: 'spaces', id: 's/one', path: 'requirements.txt', content: 'torch==2.3.1\n' }],
};

/** Rows of a capture of three models and two Spaces, as a crawl writes them. */
export const smallRows: FolderRows<'captures'> = await crawlSmallHub();

async function crawlSmallHub(): Promise<FolderRows<'captures'>> {
  const folder = mkdtempSync(join(tmpdir(), 'small-hub-'));
  const hub = join(folder, '2024-01-01');
  mkdirSync(hub);
  for (const [name, records] of Object.entries(archive))
    writeFileSync(
      join(hub, `${name}.ndjson.gz`),
      gzipSync(records.map((record) => `${JSON.stringify(record)}\n`).join('')),
    );
  const paths = ['--into', join(folder, 'data'), '--cache', join(folder, 'cache')];
  const { code, stderr } = await attemptCrawl(['--archive', hub, ...paths], { env: { HF_HOME: folder } });
  if (code !== 0) throw new Error(stderr);
  const { table } = openFolder('captures', join(folder, 'data', '2024-01-01'));
  // One entry for each table of a capture: that is what FolderRows says.
  const rows = Object.fromEntries(captureTables.map(({ name }) => [name, table(name)])) as unknown;
  rmSync(folder, { recursive: true });
  return rows as FolderRows<'captures'>;
}

/** Files of small data by the rows of its captures, as they were written: computing them takes ten times as long. */
const written = new Map<string, [path: string, content: Buffer][]>();

/** Writes captures of the rows, and the metrics over them, into a new folder; returns the folder. */
export function writeSmallData(
  captures: Record<string, Partial<FolderRows<'captures'>>> = { '2024-01-01': smallRows },
): string {
  const data = mkdtempSync(join(tmpdir(), 'check-'));
  const key = JSON.stringify(captures);
  const known = written.get(key);
  if (known) {
    for (const folder of new Set(known.map(([path]) => dirname(path))))
      mkdirSync(join(data, folder), { recursive: true });
    for (const [path, content] of known) writeFileSync(join(data, path), content);
    return data;
  }
  for (const [name, rows] of Object.entries(captures)) writeCapture(data, name, rows);
  writeFolder('metrics', join(data, 'metrics'), {
    rows: computeMetrics(openSources(data)),
    about: { source: 'a test', revision: '', licence: 'none stated', notes: [] },
  });
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  written.set(
    key,
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(data, path), readFileSync(path)];
    }),
  );
  return data;
}

export function writeCapture(data: string, name: string, rows: Partial<FolderRows<'captures'>>): void {
  const whole = { kind: 'whole' as const, about: 'Everything.' };
  // One entry for each table of a capture: that is what FolderRows says.
  const none = Object.fromEntries(captureTables.map((table) => [table.name, []])) as unknown as FolderRows<'captures'>;
  writeFolder('captures', join(data, 'captures', name), {
    rows: { ...none, ...rows },
    about: {
      capture: name,
      seen: name.slice(0, 10),
      source: 'a test',
      revision: '',
      licence: 'none stated',
      population: { models: whole, spaces: whole, datasets: whole },
      notes: [],
      endpoint: 'replay of an archive',
      options: {},
      requests: {},
      query_file_hits: 0,
      listed: { models: 3, spaces: 2, datasets: 0 },
      commit: '',
    },
  });
}

/** Problems of the data, with the folder left out of their places and hashes left out. */
export function problemsOf(data: string): string[] {
  return [...checkData(data)]
    .flatMap(({ problems }) => problems)
    .map((problem) => problem.replaceAll(data, 'data').replace(/\b[0-9a-f]{64}\b/g, '<sha256>'));
}

/** Checks data in which one file was changed, and forgets them. */
export function problemsAfter(file: string, change: (text: string) => string, data = writeSmallData()): string[] {
  const path = join(data, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  const problems = problemsOf(data);
  rmSync(data, { recursive: true });
  return problems;
}

/** Checks a capture with other rows in one table: hashes and metrics are those of the changed rows. */
export function problemsWith<N extends TableName<'captures'>>(table: N, rows: readonly Capture<N>[]): string[] {
  const data = writeSmallData({ '2024-01-01': { ...smallRows, [table]: rows } });
  const problems = problemsOf(data);
  rmSync(data, { recursive: true });
  return problems;
}
