import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeHistory } from '../../../scripts/history/write-history.ts';
import { measured } from '../../../scripts/lib/measured.ts';
import { writeMetrics } from '../../../scripts/metrics/write-metrics.ts';
import { problemsOf, writeSmallData } from './small-data.ts';

let data = '';
beforeEach(() => {
  data = writeSmallData();
  writeHistory(data);
  writeMetrics(data);
});
afterEach(() => rmSync(data, { recursive: true }));

/** Problems after a change of a table of the history, whose manifest says that all is as it should be. */
function afterChange(table: string, change: (csv: string) => string): string[] {
  const [file, manifest] = [join(data, 'history', `${table}.csv`), join(data, 'history', 'manifest.json')];
  const csv = change(readFileSync(file, 'utf8'));
  writeFileSync(file, csv);
  const stated = JSON.parse(readFileSync(manifest, 'utf8')) as { tables: Record<string, object> };
  stated.tables[table] = { rows: csv.trimEnd().split('\n').length - 1, ...measured(csv) };
  writeFileSync(manifest, JSON.stringify(stated));
  return problemsOf(data).map((problem) => problem.replaceAll(/[0-9a-f]{64}/g, '<sha256>'));
}

describe('a history', () => {
  test('that holds the captures as they are has no problem', () => expect(problemsOf(data)).toEqual([]));

  test('of which a row was changed is named, whatever its manifest says', () =>
    expect(afterChange('headlines', (csv) => csv.replace(',listed,whole,3,3,', ',listed,whole,3,4,'))).toEqual([
      'data/history/additions.csv:2: chain: expected <sha256> by its rows, received <sha256>: one of them was changed',
    ]));

  test('of which a row was lost is named', () =>
    expect(afterChange('headlines', (csv) => csv.slice(0, csv.trimEnd().lastIndexOf('\n') + 1))).toEqual([
      expect.stringMatching(
        /^data\/history\/additions.csv:2: headlines: expected \d+ as in headlines.csv, received \d+$/,
      ),
    ]));

  test('that lacks a version of a capture is named, and the command adds it', () => {
    const lost = (csv: string) => csv.slice(0, csv.indexOf('\n') + 1);
    for (const table of ['headlines', 'moves', 'moved']) afterChange(table, lost);
    expect(afterChange('additions', lost)).toContain(
      'data/history: 2024-01-01, seen 2024-01-01: expected a version as data/captures/ has it, received none',
    );
    writeHistory(data);
    expect(problemsOf(data)).toEqual([]);
  });

  test('of which a row was changed is added to no more', () => {
    afterChange('headlines', (csv) => csv.replace(',listed,whole,3,3,', ',listed,whole,3,4,'));
    expect(() => writeHistory(data)).toThrow(/additions.csv: chain: expected .* by its rows/);
  });
});
