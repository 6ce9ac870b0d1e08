import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatTable } from '../../../data/schema/csv.ts';
import { tableOf, type FolderName, type RowIn, type TableName } from '../../../data/schema/folders.ts';
import { metricTables } from '../../../data/schema/metrics/index.ts';
import type { Row } from '../../../data/schema/table.ts';
import { MOST_BYTES } from '../../../scripts/lib/write-folder.ts';
import { computeMetrics, type MetricRows } from '../../../scripts/metrics/index.ts';
import { openSources } from '../../../scripts/metrics/sources.ts';

function csvOf<F extends FolderName, N extends TableName<F>>(folder: F, name: N, rows: readonly RowIn<F, N>[]): string {
  return formatTable(tableOf(folder, name), rows);
}

describe('the metrics of the committed captures', () => {
  let computed: MetricRows;
  beforeAll(() => {
    computed = computeMetrics(openSources('data'));
    // Twenty seconds of the processor, and on a busy machine ten times as long by the clock.
  }, 300_000);

  test('have a file each, and there is no other file but the manifest', () => {
    const files = [...Object.keys(computed).map((name) => `${name}.csv`), 'manifest.json'];
    expect(files.sort()).toEqual(readdirSync('data/metrics').sort());
  });

  test.each(metricTables.map(({ name }) => name))('%s is the committed file, byte for byte', (name) => {
    const text = csvOf('metrics', name, computed[name]);
    // Not toBe: a failure would print megabytes.
    expect(text === readFileSync(join('data/metrics', `${name}.csv`), 'utf8'), 'npm run metrics').toBe(true);
  });

  // Data grow by captures, and no committed table may have more bytes.
  test('have room in every table for forty captures, each as full as the fullest', () => {
    const full = metricTables.flatMap(({ name }) => {
      if (Object.keys(tableOf('metrics', name).columns)[0] !== 'capture') return [];
      const [, ...lines] = csvOf('metrics', name, computed[name]).split('\n');
      const captures = Map.groupBy(lines, (line) => line.split(',', 1)[0]);
      const bytes = Math.max(...[...captures.values()].map((own) => Buffer.byteLength(own.join('\n'))));
      return bytes > MOST_BYTES / 40 ? [`${name}: ${bytes} bytes of one capture`] : [];
    });
    expect(full).toEqual([]);
  });

  // Some resample authors or matches to show how far a figure hangs on single ones; they claim nothing beyond their
  // lists. Shares of models and Spaces that somebody picked do so too, and shares of whole listings and of top lists not.
  test('carry intervals in rows of samples only, but for what is resampled and the claims on it', () => {
    const resampled = [
      'multiverse',
      'ease-parts',
      'ease-index',
      'ease-pairs',
      'ease-sensitivity',
      'claims',
      'claim-figures',
      'findings',
      'example-falls',
      'code-models',
      'code-services',
      'code-tasks',
      'code-use',
      'power',
    ];
    // Of first runs the interval says how little so few models can tell, as its column does.
    const lists = ['crossover', 'package-pins', 'calibration-error', 'first-run-outcomes'];
    // Cards that were drawn out of a capture, whatever that is of the Hub.
    const drawn = ['example-precision', 'example-run-shares'];
    const ofPicked = ['hub-measures', 'fits-on-hardware', 'structure-readable'];
    const ends = ['low', 'high', 'zero_low', 'zero_high', 'naming_low', 'naming_high'];
    const tables: Record<string, readonly Row[]> = computed;
    const odd = Object.entries(tables)
      .filter(([name]) => ![...resampled, ...lists, ...drawn].includes(name))
      .flatMap(([name, rows]) => rows.map((row): Row => ({ table: name, ...row })))
      .filter((row) => ends.some((end) => (row[end] ?? null) !== null))
      .filter((row) =>
        ofPicked.includes(String(row.table))
          ? row.population === 'whole' || row.population === 'top'
          : row.population !== 'sample',
      );
    expect(odd).toEqual([]);
  });

  test('have shares that are their numbers divided', () => {
    for (const row of computed.composition) expect(row.share).toBeCloseTo(row.n / row.of, 10);
    for (const row of computed['list-overlap']) expect(row.share).toBeCloseTo(row.shared / row.size, 10);
  });
});
