import { expect, test } from 'vitest';
import { structureReadable } from '../../../scripts/metrics/structure-readable.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Structure = MadeUpRow<'captures', 'model-structures'> & { id: string };
const structures: Structure[] = [
  ...Array.from({ length: 10 }, (_, at): Structure => ({
    id: `b${at}`,
    formats: at < 4 ? 'onnx safetensors' : 'pickle',
    formats_from: 'files',
    readable: at < 4,
    architecture: null,
    family: 'bert',
  })),
  { id: 'g', formats: 'gguf', formats_from: 'tags', readable: true, architecture: null, family: 'llama' },
  { id: 'u', formats: null, formats_from: 'unknown', readable: null, architecture: null, family: null },
];
const capture = madeUpCapture('2026-01-01', {
  tables: { models: structures.map(({ id }) => ({ id, library: 'transformers' })), 'model-structures': structures },
});
const rows = asWritten('structure-readable', structureReadable({ captures: [capture] }));
const of = (facet: string) =>
  rows
    .filter((row) => row.facet === facet)
    .map(({ value, models, readable, unknown }) => [value, models, readable, unknown]);

test('a model of unknown format is in the denominator and is not readable', () => {
  expect(rows.find((row) => row.facet === 'all')).toMatchObject({
    models: 12,
    readable: 5,
    unknown: 1,
    share: 0.416666666667,
  });
});

test('a model is in each of its formats, and once by what the best of them gives', () => {
  expect(of('format')).toEqual([
    [null, 1, 0, 1],
    ['gguf', 1, 1, 0],
    ['onnx', 4, 4, 0],
    ['pickle', 6, 0, 0],
    ['safetensors', 4, 4, 0],
  ]);
  expect(of('reader')).toEqual([
    ['graph', 4, 4, 0],
    ['none', 6, 0, 0],
    ['tensors', 1, 1, 0],
    ['unknown', 1, 0, 1],
  ]);
});

test('small families go together, those not stated stay apart', () => {
  expect(of('family')).toEqual([
    [null, 1, 0, 1],
    ['bert', 10, 4, 0],
    ['other', 1, 1, 0],
  ]);
});
