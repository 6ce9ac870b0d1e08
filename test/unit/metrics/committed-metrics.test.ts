import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatTable } from '../../../data/schema/csv.ts';
import { metricTables } from '../../../data/schema/metrics/index.ts';
import type { Row } from '../../../data/schema/table.ts';
import { readCaptures } from '../../../scripts/lib/read-captures.ts';
import { readMatching } from '../../../scripts/lib/read-matching.ts';
import { readStated } from '../../../scripts/lib/read-stated.ts';
import { readZoos } from '../../../scripts/lib/read-zoos.ts';
import { computeMetrics } from '../../../scripts/metrics/index.ts';

describe('the metrics of the committed captures', () => {
  const computed = new Map<string, { text: string; rows: Row[] }>();
  beforeAll(() => {
    for (const [table, rows] of computeMetrics(
      readCaptures('data'),
      readZoos('data'),
      readMatching('data'),
      readStated('data'),
    ))
      computed.set(table.name, { text: formatTable(table, rows), rows });
  }, 60_000);

  test('have a file each, and there is no other file', () => {
    expect([...computed.keys()].map((name) => `${name}.csv`).sort()).toEqual(readdirSync('data/metrics').sort());
  });

  test.each(metricTables.map((table) => table.name))('%s is the committed file, byte for byte', (name) => {
    // Not toBe: a failure would print megabytes.
    expect(
      computed.get(name)?.text === readFileSync(join('data/metrics', `${name}.csv`), 'utf8'),
      'npm run metrics',
    ).toBe(true);
  });

  // The multiverse and the ease index resample authors to show how far a figure hangs on single ones; they claim nothing beyond their lists.
  test('carry intervals in rows of samples only, but for the multiverse, the ease index and the claims on them', () => {
    const resampled = ['multiverse', 'ease-parts', 'ease-index', 'ease-control', 'claims'];
    const ends = ['low', 'high', 'zero_low', 'zero_high', 'naming_low', 'naming_high'];
    for (const [name, { rows }] of computed) {
      if (resampled.includes(name)) continue;
      const odd = rows.filter((row) => row.population !== 'sample' && ends.some((end) => (row[end] ?? null) !== null));
      expect(odd, name).toEqual([]);
    }
  });

  test('have shares that are their numbers divided', () => {
    for (const row of computed.get('composition')?.rows ?? [])
      expect(Number(row.share)).toBeCloseTo(Number(row.n) / Number(row.of), 10);
    for (const row of computed.get('list-overlap')?.rows ?? [])
      expect(Number(row.share)).toBeCloseTo(Number(row.shared) / Number(row.size), 10);
  });
});
