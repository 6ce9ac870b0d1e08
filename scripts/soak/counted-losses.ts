import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** Columns that say what became of a repository or a part of it. */
const STATES: readonly (readonly [table: string, column: string])[] = [
  ['spaces', 'state'],
  ['models', 'card'],
];

/**
 * What a capture says to be missing that another one has: in its manifest counts by reason, notes and alarms, in its
 * tables a state of a repository. A gap that none of these names is a gap that nobody would see.
 */
export function countedLosses(dir: string, cleanDir: string): string[] {
  const [about, clean] = [manifestOf(dir), manifestOf(cleanDir)];
  const said = Object.keys(about)
    .filter((name) => TOLD.includes(name) && JSON.stringify(about[name]) !== JSON.stringify(clean[name]))
    .map((name) => `${name}: ${JSON.stringify(about[name])?.slice(0, 200)}`);
  return [...said, ...STATES.flatMap(([table, column]) => movedStates(dir, cleanDir, table, column))];
}

/** What of a manifest tells of gaps. */
const TOLD = ['losses', 'notes'];

function manifestOf(dir: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Record<string, unknown>;
}

function movedStates(dir: string, cleanDir: string, table: string, column: string): string[] {
  const [now, clean] = [statesOf(dir, table, column), statesOf(cleanDir, table, column)];
  return [...now].flatMap(([id, state]) => {
    const before = clean.get(id);
    return before === undefined || before === state ? [] : [`${table} ${id}: ${column} ${state}, not ${before}`];
  });
}

function statesOf(dir: string, table: string, column: string): Map<string, string> {
  const rows: Record<string, string>[] = parse(readFileSync(join(dir, `${table}.csv`)), { columns: true });
  return new Map(rows.map((row) => [row.id!, row[column] ?? '']));
}
