import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { openZooFiles } from '../../../scripts/zoo/open-zoo-files.ts';
import { readZooFiles } from '../../../scripts/zoo/read-zoo-files.ts';
import { countZoo, tidyZoo } from '../../../scripts/zoo/tidy-zoo.ts';
import { writeZoo } from '../../../scripts/zoo/write-zoo.ts';
import { zooTriples } from '../../../scripts/zoo/zoo-triples.ts';
import { folderOf } from './hand-made-zoo.ts';

const stored = join(import.meta.dirname, '../../../data');
const metafiles = join(import.meta.dirname, '../../../../shared/mmdetection');
const missing = existsSync(metafiles) ? undefined : '../shared/mmdetection is not on this machine';

describe('the committed zoo', () => {
  const { manifest: about, table } = openFolder('zoo', join(stored, 'zoo/mmdetection'));
  const rows = {
    models: [...table('zoo-models')],
    results: [...table('zoo-results')],
    inferenceTimes: [...table('zoo-inference-times')],
    warnings: [...table('zoo-warnings')],
  };

  test('has 587 models, 12 evaluation datasets and 800 distinct triples', () => {
    expect(countZoo(rows)).toMatchObject({ models: 587, names: 586, datasets: 12, triples: 800 });
  });

  test('says what it was counted as, from which commit, under which licence', () => {
    expect(about.counts).toEqual(countZoo(rows));
    expect([about.licence, about.revision]).toEqual(['Apache-2.0', 'cfd5d3a985b0249de009b67d04f37263e11cdf3d']);
  });

  test('has one name for tracking, with a note at the model that writes another', () => {
    expect(new Set(rows.results.map((row) => row.task).filter((task) => /track/i.test(String(task))))).toEqual(
      new Set(['Multiple Object Tracking']),
    );
    expect(rows.warnings.filter((row) => row.defect === 'task-spelling').map((row) => row.file)).toEqual([
      'configs/qdtrack/metafile.yml',
    ]);
  });

  test('names its known defects', () => {
    const counts = Object.fromEntries(
      [...Map.groupBy(rows.warnings, (row) => String(row.defect))].map(([defect, each]) => [defect, each.length]),
    );
    expect(counts).toEqual({
      'collection-twice': 1,
      'dataset-split': 1,
      'field-misplaced': 5,
      'metric-name': 1,
      'model-twice': 1,
      'no-architecture': 4,
      'no-metrics': 2,
      'no-paper': 22,
      'no-weights': 3,
      'task-spelling': 1,
      'yaml-mended': 1,
    });
  });

  test('every triple leads to a file and a line, and two have no metric', () => {
    const triples = zooTriples(rows.results);
    expect(triples.filter(({ file, line }) => !/^configs\/[\w+]+\/metafile\.yml$/.test(file) || line < 1)).toEqual([]);
    expect(triples.filter(({ metrics }) => metrics.length === 0).map(({ model }) => model)).toEqual([
      'dino-4scale_r50_8xb2-24e_coco',
      'dino-4scale_r50_8xb2-36e_coco',
    ]);
  });
});

test('the metafiles give the committed tables to the byte', async ({ skip }) => {
  if (missing) return skip(missing);
  const files = openZooFiles(metafiles, { signal: new AbortController().signal });
  const read = await readZooFiles(files);
  const dir = folderOf({});
  writeZoo(join(dir, 'mmdetection'), tidyZoo(read), {
    revision: 'cfd5d3a985b0249de009b67d04f37263e11cdf3d',
    files: read.files,
    source_sha256: read.sha256,
  });
  for (const name of [
    'manifest.json',
    'zoo-models.csv',
    'zoo-results.csv',
    'zoo-inference-times.csv',
    'zoo-warnings.csv',
  ]) {
    expect(readFileSync(join(dir, 'mmdetection', name), 'utf8'), name).toBe(
      readFileSync(join(stored, 'zoo/mmdetection', name), 'utf8'),
    );
  }
  rmSync(dir, { recursive: true });
});
