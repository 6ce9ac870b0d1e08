import { diffFacts, type DiffContext, type DiffFacts } from '../../../scripts/diff/diff-facts.ts';
import { groupVersions } from '../../../scripts/diff/group-versions.ts';

/** Files of a data folder by path. */
export type Files = Readonly<Record<string, string>>;

/** Facts of two versions of a data folder. */
export function factsOf(old: Files, now: Files, context: Partial<DiffContext> = {}): DiffFacts {
  const paths = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
  const files = paths
    .filter((path) => old[path] !== now[path])
    .map((path) => ({ path, old: old[path], new: now[path] }));
  const known = { old: new Set(Object.keys(old)), new: new Set(Object.keys(now)) };
  const changed = groupVersions(files, known, (path) => (old[path] === now[path] ? now[path] : undefined));
  return diffFacts(changed, { ref: 'a', commit: 'a', chapters: [], ...context });
}

/** A CSV of rows, each with the columns of the first. */
export function csv(...rows: Readonly<Record<string, string | number>>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return `${[columns, ...rows.map((row) => columns.map((column) => row[column]))].map((cells) => cells.join(',')).join('\n')}\n`;
}

/** manifest.json of a capture of models. */
export function manifest(seen: string, listed: number, kind = 'whole'): string {
  const none = { kind: 'none', about: 'Not captured.' };
  const population = { models: { kind, about: 'Models.' }, spaces: none, datasets: none };
  return JSON.stringify({ seen, source: 'made up', listed: { models: listed, spaces: 0, datasets: 0 }, population });
}

/** An `_id` that ends in the number. */
export const hubId = (n: number) => String(n).padStart(24, '0');

/** A row of models.csv. */
export const model = (id: string, n: number | '', cells: Readonly<Record<string, string | number>> = {}) => ({
  id,
  hub_id: n === '' ? '' : hubId(n),
  likes: 1,
  downloads: 100,
  created_at: '2025-01-01T00:00:00.000Z',
  ...cells,
});

/** A row of departures.csv. */
export const departure = (id: string, n: number | '', state: string, listedAs = '') => ({
  kind: 'models',
  id,
  hub_id: n === '' ? '' : hubId(n),
  last_held: '2026-01-01',
  state,
  listed_as: listedAs,
  unlisted_since: '',
});

/** Rows of one list of model-ranks.csv in their order. */
export const ranks = (...models: string[]) =>
  models.map((each, at) => ({ by: 'tag', task: 'fill-mask', sort: 'likes', rank: at + 1, model: each, value: 9 - at }));
