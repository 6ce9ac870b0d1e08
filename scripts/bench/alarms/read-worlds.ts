import type { ListedKind } from '../../../data/schema/listed-kinds.ts';
import { join } from 'node:path';
import type { Row } from '../../../data/schema/table.ts';
import type { Sums } from '../../alarms/capture-summary.ts';
import { numberIn, textIn } from '../../alarms/row-value.ts';
import { eachRecord } from './each-record.ts';
import { recordRow } from './record-row.ts';
import { tasksOf, type World } from './world.ts';

/** The listings of the archives, and what each covers (data/sources.json says more). */
const LISTINGS: readonly (readonly [seen: string, kind: ListedKind, population: World['population']])[] = [
  ['2022-02-15', 'models', 'whole'],
  ['2024-07-11', 'models', 'whole'],
  ['2024-07-11', 'datasets', 'whole'],
  ['2024-12-13', 'spaces', 'curated'],
  ['2025-03-21', 'models', 'top'],
  ['2026-05-04', 'models', 'top'],
  ['2026-05-04', 'spaces', 'top'],
  ['2026-05-04', 'datasets', 'top'],
  ['2026-08-22', 'models', 'curated'],
];

/** Repositories that get rows of their own, for each task and counter, as a crawl keeps them. */
const ROWS_PER_TASK = 40;

/** Of a listing of at most so many repositories all have rows. */
const MOST_ROWS = 4000;

/**
 * Every listing of a folder of archives, or those of some days, and the models that were seen twice in one day.
 */
export async function readWorlds(
  archives: string,
  log: (line: string) => void,
  isWanted: (seen: string) => boolean = () => true,
): Promise<World[]> {
  const worlds: World[] = [];
  for (const [seen, kind, population] of LISTINGS.filter(([day]) => isWanted(day))) {
    const world = await readWorld(join(archives, seen, `${kind}.ndjson.gz`), { seen, kind, population });
    log(`bench:alarms ${world.name}  ${world.listed} listed  ${world.rows.length} rows`);
    worlds.push(world);
  }
  worlds.push(await seenTwice(join(archives, '2024-07-11')));
  return worlds;
}

async function readWorld(file: string, about: Pick<World, 'seen' | 'kind' | 'population'>): Promise<World> {
  const { kind, population, seen } = about;
  const zero = { n: 0, likes: 0, downloads: 0 };
  const [sums, tasks, months] = [{ ...zero }, new Map<string, Sums>(), new Map<string, number>()];
  const owners = new Map<string, Map<string, number>>();
  const best = createBest(kind);
  const all: Row[] = [];
  await eachRecord(file, (record) => {
    const row = recordRow(kind, record);
    count(sums, row);
    for (const task of tasksOf(kind, row)) count(tasks.get(task) ?? tasks.set(task, { ...zero }).get(task)!, row);
    const month = textIn(row, 'created_at')?.slice(0, 7);
    best.add(row);
    if (all.length <= MOST_ROWS) all.push(row);
    if (month === undefined) return;
    months.set(month, (months.get(month) ?? 0) + 1);
    const name = String(record.id).split('/')[0]!;
    const own = owners.get(name) ?? owners.set(name, new Map()).get(name)!;
    own.set(month, (own.get(month) ?? 0) + 1);
  });
  const isWhole = population === 'whole';
  const rows = sums.n <= MOST_ROWS ? all : best.rows();
  return {
    name: `${seen} ${kind} (${population})`,
    ...about,
    listed: sums.n,
    sums,
    tasks,
    months: isWhole ? months : new Map(),
    owners: isWhole ? [...owners.values()] : [],
    rows,
  };
}

function count(sums: Sums, row: Row): void {
  sums.n += 1;
  sums.likes += numberIn(row, 'likes') ?? 0;
  sums.downloads += numberIn(row, 'downloads') ?? 0;
}

/** The rows with most likes and with most downloads of each task, and of all. */
function createBest(kind: ListedKind): { add(row: Row): void; rows(): Row[] } {
  const lists = new Map<string, { row: Row; value: number }[]>();
  const offer = (list: string, row: Row, value: number) => {
    const known = lists.get(list) ?? lists.set(list, []).get(list)!;
    if (known.length >= 2 * ROWS_PER_TASK) known.sort((a, b) => b.value - a.value).length = ROWS_PER_TASK;
    if (known.length < ROWS_PER_TASK || value > known.at(-1)!.value) known.push({ row, value });
  };
  return {
    add(row) {
      for (const counter of ['likes', 'downloads'])
        for (const task of ['', ...tasksOf(kind, row)]) offer(`${counter} ${task}`, row, numberIn(row, counter) ?? 0);
    },
    rows: () => {
      const kept = [...lists.values()].flatMap((list) =>
        list.sort((a, b) => b.value - a.value).slice(0, ROWS_PER_TASK),
      );
      return [...new Map(kept.map(({ row }) => [row.id, row])).values()];
    },
  };
}

/** Columns that record and listing of the models that were seen twice both state. */
const TWICE = ['hub_id', 'id', 'author', 'pipeline_tag', 'library', 'likes', 'downloads', 'created_at', 'licence'];

/** 8,650 models by their records, and by the listing that was taken hours later. */
async function seenTwice(archive: string): Promise<World> {
  const only = (row: Row): Row => Object.fromEntries(TWICE.map((column) => [column, row[column] ?? null]));
  const first = new Map<string, Row>();
  await eachRecord(join(archive, 'model-infos.ndjson.gz'), (record) =>
    first.set(record.id, only(recordRow('models', record))),
  );
  const second = new Map<string, Row>();
  await eachRecord(
    join(archive, 'models.ndjson.gz'),
    (record) => second.set(record.id, only(recordRow('models', record))),
    first,
  );
  const rows = [...first.values()].filter(({ id }) => second.has(String(id)));
  return {
    name: '2024-07-11 models, seen twice',
    kind: 'models',
    population: 'sample',
    seen: '2024-07-11',
    listed: rows.length,
    sums: { n: 0, likes: 0, downloads: 0 },
    tasks: new Map(),
    months: new Map(),
    owners: [],
    rows,
    later: rows.map(({ id }) => second.get(String(id))!),
  };
}
