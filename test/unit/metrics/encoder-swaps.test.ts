import { expect, test } from 'vitest';
import { encoderSwaps } from '../../../scripts/metrics/encoder-swaps.ts';
import { noSources } from '../../../scripts/metrics/sources.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';
import { madeUpTables } from './made-up-tables.ts';

const listed = (seen: string, id: string, parameters: number | null) =>
  madeUpCapture(seen, { tables: { models: [{ id, parameters, card: 'unknown' }] } });
const swap = (encoder: string, call_ms: number | null) =>
  ({
    encoder,
    way: 'one call',
    weights: 'random',
    outcome: call_ms === null ? 'other' : 'worked',
    call_ms,
    bytes: 4,
  }) as const;

test('costs are told as multiples of the first encoder, with what the newest capture states of its own repository', () => {
  const rows = asWritten(
    'encoder-swaps',
    encoderSwaps({
      ...noSources,
      captures: [
        listed('2025-01-01', 'FacebookAI/roberta-base', 124),
        listed('2026-01-01', 'FacebookAI/roberta-base', null),
        listed('2024-01-01', 'FacebookAI/roberta-base', 99),
        listed('2026-02-01', 'somebody/roberta-base', 5),
      ],
      encoders: madeUpTables('encoders', {
        'encoder-swaps': [
          swap('distilbert-base-uncased', 80),
          swap('roberta-base', 200),
          swap('xlm-roberta-base', null),
        ],
      }),
    }),
  );
  expect(rows.map((row) => [row.encoder, row.call_times, row.stated])).toEqual([
    ['distilbert-base-uncased', 1, null],
    ['roberta-base', 2.5, 124],
    ['xlm-roberta-base', null, null],
  ]);
});

test('the small encoder of the demo stands there as it was tried with real weights, and not with others', () => {
  const tried = (weights: 'real' | 'random') =>
    encoderSwaps({
      ...noSources,
      firstRun: madeUpTables('first-run', {
        trials: [
          {
            model: 'Xenova/all-MiniLM-L6-v2',
            task: 'feature-extraction',
            weights,
            outcome: 'worked',
            call_ms: 9,
            weight_bytes: 7,
          },
        ],
      }),
    });
  expect(tried('real')).toMatchObject([
    { encoder: 'all-MiniLM-L6-v2', way: 'one call, JavaScript', call_ms: 9, bytes: 7 },
  ]);
  expect(tried('random')).toEqual([]);
});
