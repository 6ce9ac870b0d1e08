import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { captureTables } from '../../../data/schema/captures/index.ts';
import type { RowIn, TableName } from '../../../data/schema/folders.ts';
import { checkData } from '../../../scripts/check/check-data.ts';
import { writeFolder, type FolderRows } from '../../../scripts/lib/write-folder.ts';
import { computeMetrics } from '../../../scripts/metrics/index.ts';
import { openSources } from '../../../scripts/metrics/sources.ts';
import { madeUpRow, type MadeUpRow } from '../../made-up-row.ts';

type Capture<N extends TableName<'captures'>> = RowIn<'captures', N>;
const row = <N extends TableName<'captures'>>(name: N, cells: MadeUpRow<'captures', N>) =>
  madeUpRow('captures', name, cells);

const model = (id: string, likes: number, downloads: number) =>
  row('models', {
    id,
    author: 'o',
    pipeline_tag: 'fill-mask',
    likes,
    downloads,
    card: 'unknown',
    spaces_naming: id === 'o/a' ? 1 : 0,
  });
const rank = (sort: 'likes' | 'downloads', place: number, id: string, value: number) =>
  row('model-ranks', {
    by: 'pipeline_tag',
    task: 'fill-mask',
    sort,
    rank: place,
    model: id,
    value,
  });
const tally = (kind: 'models' | 'spaces', facet: string, task: string | null, value: string | null, counts: number[]) =>
  row('tallies', {
    kind,
    facet,
    task,
    value,
    n: counts[0]!,
    likes_known: counts[0]!,
    likes_zero: counts[1]!,
    likes_sum: counts[2]!,
    downloads_known: counts[3]!,
    downloads_zero: counts[4]!,
    downloads_sum: counts[5]!,
    downloads_max: counts[6] ?? 0,
  });
const distribution = (measure: string, task: string | null, zeros: number, sum: number, max: number) =>
  row('distributions', {
    kind: 'models',
    by: task === null ? 'all' : 'pipeline_tag',
    task,
    measure,
    n: 3,
    known: 3,
    zeros,
    sum,
    mean: sum / 3,
    min: 0,
    median: 5,
    max,
  });

/** Rows of a capture of three models and two Spaces, as a crawl would write them. */
export const smallRows: Partial<FolderRows<'captures'>> = {
  models: [model('o/a', 5, 0), model('o/b', 5, 30), model('o/c', 0, 10)],
  'model-ranks': [
    rank('downloads', 1, 'o/b', 30),
    rank('downloads', 2, 'o/c', 10),
    rank('downloads', 3, 'o/a', 0),
    rank('likes', 1, 'o/a', 5),
    rank('likes', 2, 'o/b', 5),
    rank('likes', 3, 'o/c', 0),
  ],
  spaces: [
    row('spaces', {
      id: 's/one',
      sdk: 'gradio',
      models_in_scope: 1,
      state: 'crawled',
      likes: 2,
      requirements: 1,
      imports: 0,
    }),
    row('spaces', { id: 's/two', sdk: 'static', models_in_scope: 0, state: 'crawled', likes: 1 }),
  ],
  'space-models': [
    row('space-models', {
      space: 's/one',
      model: 'o/a',
      named_by_space: true,
      named_by_model: false,
      in_scope: true,
    }),
  ],
  'space-packages': [{ space: 's/one', package: 'torch', specifier: '==2.3.1', pin: 'exact' }],
  tallies: [
    tally('models', 'all', null, 'all', [3, 1, 10, 3, 1, 40, 30]),
    tally('models', 'all', 'fill-mask', 'all', [3, 1, 10, 3, 1, 40, 30]),
    tally('models', 'licence', null, 'mit', [2, 0, 10, 2, 1, 30, 30]),
    tally('models', 'licence', null, null, [1, 1, 0, 1, 0, 10, 10]),
    tally('models', 'tag', null, 'fill-mask', [3, 1, 10, 3, 1, 40, 30]),
    tally('spaces', 'all', null, 'all', [2, 0, 3, 0, 0, 0]),
  ],
  distributions: [distribution('likes', null, 1, 10, 5), distribution('downloads', 'fill-mask', 1, 40, 30)],
};

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
