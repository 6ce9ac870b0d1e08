import { expect, test } from 'vitest';
import { comparison } from '../../../scripts/metrics/comparison.ts';
import { noSources } from '../../../scripts/metrics/sources.ts';
import { triedCosts } from '../../../scripts/metrics/tried-costs.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';
import { madeUpTables } from './made-up-tables.ts';

const about = { run: 'pilot', runner: 'javascript' } as const;
const trial = (model: string, cells: MadeUpRow<'first-run', 'trials'> = {}): MadeUpRow<'first-run', 'trials'> => ({
  ...about,
  task: 'feature-extraction',
  model,
  weights: 'real',
  origin: 'package@1.0.0',
  outcome: 'worked',
  load_seconds: 2,
  call_ms: 30,
  memory_bytes: 100,
  weight_bytes: 50,
  ...cells,
});
const file = (path: string, macs: number | null): MadeUpRow<'architectures', 'architectures'> => ({
  architecture: path,
  package: 'package',
  version: '1.0.0',
  path,
  parameters: 10,
  macs,
  input: macs === null ? null : 'x=1x16',
});
const sources = {
  ...noSources,
  firstRun: madeUpTables('first-run', {
    trials: [
      trial('owner/one'),
      trial('stand-in/bert', { weights: 'random' }),
      trial('owner/two', { outcome: 'gated', load_seconds: null }),
    ],
    'trial-runs': [{ ...about, processor: 'a processor', library: 'a library 1' }],
  }),
  encoders: madeUpTables('encoders', {
    'encoder-swaps': [
      {
        encoder: 'b',
        way: 'one call',
        model: 'o/b',
        weights: 'random',
        outcome: 'worked',
        call_ms: 5,
        bytes: 4,
        load_seconds: 1,
      },
      { encoder: 'b', way: 'its own classes', model: 'o/b', weights: 'random', outcome: 'worked', call_ms: 6 },
    ],
  }),
  architectures: madeUpTables('architectures', {
    architectures: [
      file('models/owner/one/decoder.onnx', null),
      file('models/owner/one/encoder.onnx', 7),
      file('other.onnx', 9),
    ],
  }),
};

test('a model that worked has what was measured, and the operations of its own file of that package', () => {
  const rows = asWritten('tried-costs', triedCosts(sources));
  expect(rows.map(({ model, run }) => [model, run])).toEqual([
    ['o/b', 'encoders'],
    ['owner/one', 'pilot'],
  ]);
  expect(rows[1]).toMatchObject({
    load_seconds: 2,
    call_ms: 30,
    memory_bytes: 100,
    parameters: 20,
    macs: 7,
    flops: 14,
    at: 'x=1x16',
    file: 'encoder.onnx',
    machine: 'a processor',
  });
});

test('parameters and operations are not known where a file of the model does not tell', () => {
  const architectures = madeUpTables('architectures', {
    architectures: [file('owner/one/a.onnx', null), { ...file('owner/one/b.onnx', null), parameters: null }],
  });
  expect(triedCosts({ ...sources, architectures }).find(({ run }) => run === 'pilot')).toMatchObject({
    parameters: null,
    macs: null,
    flops: null,
    at: null,
    file: null,
  });
});

test('a listed model that was tried has its measured cells in the comparison, and each is a known one', () => {
  const captures = [
    madeUpCapture('2026-01-01', {
      tables: {
        models: ['o/b', 'owner/one', 'z'].map((id) => ({ id, pipeline_tag: 'fill-mask', card: 'unknown' as const })),
      },
    }),
  ];
  expect(asWritten('comparison', comparison({ ...sources, captures }))).toMatchObject([
    {
      id: 'owner/one',
      cells: 4,
      tried_load: 2,
      tried_call: 0.03,
      tried_flops: 14,
      tried_by: 'javascript, real weights',
    },
    { id: 'o/b', cells: 2, tried_call: 0.005, tried_flops: null, tried_by: 'python, random weights' },
  ]);
});
