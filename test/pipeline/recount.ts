/** What a reader would count by hand in the records of an archive; shares no code with the crawler. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Row } from '../../data/schema/table.ts';
import type { HubRow } from './made-up-hub.ts';

/** Records of an archive file. */
export function readRecords(file: string): HubRow[] {
  return gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as HubRow);
}

const list = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : []);
const byId = (a: HubRow, b: HubRow) => (a.id < b.id ? -1 : 1);

/** Rows of model-ranks for one way of belonging to a task. */
export function recountRanks(
  models: readonly HubRow[],
  by: 'pipeline_tag' | 'tag',
  tasks: readonly string[],
  sorts: readonly ('likes' | 'downloads')[],
  count: number,
): Row[] {
  return tasks.flatMap((task) =>
    sorts.flatMap((sort) =>
      models
        .filter((model) => (by === 'tag' ? list(model.tags).includes(task) : model.pipeline_tag === task))
        .filter((model) => model[sort] !== undefined)
        .sort((a, b) => Number(b[sort]) - Number(a[sort]) || byId(a, b))
        .slice(0, count)
        .map((model, at) => ({ by, task, sort, rank: at + 1, model: model.id, value: Number(model[sort]) })),
    ),
  );
}

/** Key columns sorted as the tables are. */
export function sortRows(rows: readonly Row[], ...keys: string[]): Row[] {
  return rows.toSorted((a, b) => {
    const key = keys.find((each) => a[each] !== b[each]);
    if (key === undefined) return 0;
    const [x, y] = [a[key] ?? null, b[key] ?? null];
    return x === null ? -1 : y === null ? 1 : x < y ? -1 : 1;
  });
}

/** n, known, zero and sum of a measure in some records. */
export function recountMeasure(
  records: readonly HubRow[],
  measure: string,
): { n: number; known: number; zeros: number; sum: number } {
  const values = records.map((record) => record[measure]).filter((value): value is number => typeof value === 'number');
  return {
    n: records.length,
    known: values.length,
    zeros: values.filter((value) => value === 0).length,
    sum: values.reduce((sum, value) => sum + value, 0),
  };
}

/** Distinct pairs of Space and model by the Spaces' records, old names as `aliases` say. */
export function recountPairs(
  spaces: readonly HubRow[],
  aliases: Readonly<Record<string, string>>,
): [space: string, model: string][] {
  return spaces.flatMap((space) =>
    [...new Set(list(space.models).map((model) => aliases[model] ?? model))].map((model): [string, string] => [
      space.id,
      model,
    ]),
  );
}
