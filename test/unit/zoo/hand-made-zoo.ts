import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RowIn } from '../../../data/schema/folders.ts';
import { readMetafile } from '../../../scripts/zoo/read-zoo-files.ts';
import { tidyZoo, type ZooRows } from '../../../scripts/zoo/tidy-zoo.ts';

/** A sound metafile of one collection and one model. */
export const sound = `Collections:
  - Name: Grid
    Metadata:
      Training Data: COCO
      Training Resources: 8x V100 GPUs
      Architecture:
        - Grid
        - FPN
    Paper:
      Title: On grids
      URL: https://example.org/grids
Models:
  - Name: grid_r50
    In Collection: Grid
    Config: configs/grid/grid_r50.py
    Metadata:
      Training Memory (GB): 3.7
      Epochs: 12
      inference time (ms/im):
        - value: 50.5
          hardware: V100
          backend: PyTorch
          batch size: 1
          mode: FP32
          resolution: (800, 1333)
    Results:
      - Task: Object Detection
        Dataset: COCO
        Metrics:
          box AP: 39.4
    Weights: https://example.org/grid_r50.pth
`;

/** A metafile with one model whose fields are given as YAML lines; what is not given is sound. */
export function withModel(fields: string, metadata = 'Epochs: 12'): string {
  const lines = (text: string, indent: string) =>
    text
      .split('\n')
      .map((line) => `${indent}${line}\n`)
      .join('');
  const head =
    `${sound.slice(0, sound.indexOf('Models:'))}Models:\n  - Name: grid_r50\n    In Collection: Grid\n` +
    `    Metadata:\n${lines(metadata, '      ')}`;
  const given = [
    'Weights: https://example.org/w.pth',
    'Results: [{Task: Object Detection, Dataset: COCO, Metrics: {box AP: 39.4}}]',
  ];
  const stated = [...given.filter((each) => !fields.includes(each.split(':')[0]!)), fields];
  return `${head}${lines(stated.filter((line) => line !== '').join('\n'), '    ')}`;
}

/** Rows of metafiles by their folder of configs. */
export function tidy(texts: Readonly<Record<string, string>>): ZooRows {
  const warnings: RowIn<'zoo', 'zoo-warnings'>[] = [];
  const metafiles = Object.entries(texts).map(([name, text]) =>
    readMetafile(text, `configs/${name}/metafile.yml`, warnings),
  );
  return tidyZoo({ metafiles, warnings });
}

/** Warnings as `line defect model: about`. */
export function told({ warnings }: Pick<ZooRows, 'warnings'>): string[] {
  return warnings.map(({ line, defect, model, about }) => `${line} ${defect} ${model ?? '-'}: ${about}`);
}

/** Writes files into a new folder and returns it. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'zoo-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}
