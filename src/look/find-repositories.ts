import { askedId } from './asked-id.ts';
import type { LookIndex } from './look-index.ts';
import { lookKey, shardOf } from './shards.ts';

/** An entry of a file: letter, id, and what else its columns say. */
export type Found = readonly [letter: string, id: string, ...cells: unknown[]];

export interface Repositories {
  /** Those with this very id: a model, a Space and a dataset may share it. */
  exact: Found[];
  /** Ids that begin with what was asked, or whose name does, each once. */
  near: { id: string; letter: string }[];
  /** Tasks whose name has what was asked in it. */
  tasks: string[];
  /** The file that holds them. */
  file: string;
}

/** Most ids that are offered. */
export const MOST_NEAR = 24;

/** Reads the files of the look-up. */
type ReadJson = (path: string) => Promise<unknown>;

/** Looks an id, the beginning of one, or the beginning of a model's name up, in at most three files. */
export async function findRepositories(index: LookIndex, asked: string, json: ReadJson): Promise<Repositories> {
  // No id has a blank in it.
  const key = lookKey(askedId(asked)).replaceAll(/\s+/g, '-');
  if (key === '') return { exact: [], near: [], tasks: [], file: '' };
  const place = shardOf(index.bounds, key);
  const file = `look/${place}.json.gz`;
  // The build wrote these files.
  const entries = (await json(file)) as Found[];
  const exact = entries.filter(([, id]) => lookKey(id) === key);
  // What begins so may go on in the next file; who has the very id does not look for others.
  const goesOn = exact.length === 0 && index.bounds[place + 1]?.startsWith(key) === true;
  const further = goesOn ? ((await json(`look/${place + 1}.json.gz`)) as Found[]) : [];
  const begun = [...entries, ...further].filter(([, id]) => lookKey(id) !== key && lookKey(id).startsWith(key));
  const near = begun.map(([letter, id]) => ({ id, letter }));
  const words = key.replaceAll('_', '-');
  const tasks = key.length < 3 ? [] : index.tasks.filter((task) => task.includes(words));
  if (!key.includes('/') && index.names.length > 0) near.push(...(await byName(index, key, json)));
  const seen = new Set(exact.map(([, id]) => id));
  const once = near.filter(({ id }) => !seen.has(id) && seen.add(id));
  return { exact, near: once.slice(0, MOST_NEAR), tasks, file };
}

/** Models whose name, the part behind the slash, begins with what was asked. */
async function byName(index: LookIndex, key: string, json: ReadJson): Promise<{ id: string; letter: string }[]> {
  const entries = (await json(`look/names-${shardOf(index.names, key)}.json.gz`)) as string[][];
  return entries
    .filter(([name]) => lookKey(name!).startsWith(key))
    .flatMap(([name, ...owners]) => owners.map((owner) => ({ id: `${owner}/${name}`, letter: 'm' })));
}
