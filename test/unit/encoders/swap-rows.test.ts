import { describe, expect, test } from 'vitest';
import { fiveEncoders } from '../../../scripts/encoders/five-encoders.ts';
import { swapRow, type SwapAttempt } from '../../../scripts/encoders/swap-rows.ts';

const [first, , , , last] = fiveEncoders;
const attempt = (more: SwapAttempt = {}): SwapAttempt => ({
  library: 'transformers 5.18.0',
  engine: 'torch 2.13.0',
  load_seconds: 0.25,
  first_seconds: 0.3,
  call_ms: 80,
  reference_ms: 0.5,
  memory_bytes: 700_000_000,
  parameters: 66_362_880,
  tokens: 16,
  fields: 'last_hidden_state pooler_output',
  numbers: 768,
  ...more,
});
const rowOf = (
  attempts: readonly SwapAttempt[],
  swap = first!,
  way: 'its own classes' | 'one call' = 'its own classes',
) => swapRow(swap, way, { bytes: 267_954_768, attempts });

describe('a swap', () => {
  test('works where a vector of the encoder comes for each piece, with medians of its attempts', () => {
    expect(rowOf([attempt({ call_ms: 70 }), attempt({ call_ms: 90 }), attempt({ call_ms: 100 })])).toMatchObject({
      outcome: 'worked',
      cause: null,
      repeats: 3,
      call_ms: 90,
      call_ms_least: 70,
      call_ms_most: 100,
      call_ratio: 180,
    });
  });

  test('says so where the next line may not read what others give', () =>
    expect(rowOf([attempt({ fields: 'last_hidden_state' })])).toMatchObject({
      outcome: 'worked',
      cause: expect.stringMatching(/^It gives no pooler_output/),
    }));

  test('breaks where scores of a vocabulary come in place of vectors', () =>
    expect(rowOf([attempt({ fields: 'logits', numbers: 250_002 })], last)).toMatchObject({
      outcome: 'wrong output',
      numbers: 250_002,
      expected: 768,
      cause: expect.stringMatching(/guesses masked words.*250002 numbers.*neither last_hidden_state/),
    }));

  test('that fails has what was said, and no times', () =>
    expect(rowOf([{ failed: 'OSError: no file' }])).toMatchObject({
      outcome: 'other',
      cause: 'OSError: no file',
      call_ms: null,
      call_ratio: null,
      parameters: null,
    }));

  test('is the line of the text, or one call with the id of today', () => {
    expect(rowOf([attempt()], last)).toMatchObject({
      line: "AutoTokenizer.from_pretrained('xlm-roberta-base'), AutoModelForMaskedLM.from_pretrained('xlm-roberta-base')",
      first_release: '3.0.0',
    });
    expect(rowOf([attempt({ fields: '' })], last, 'one call')).toMatchObject({
      line: "pipeline('feature-extraction', model='FacebookAI/xlm-roberta-base')",
      first_release: '2.3.0',
      fields: null,
      cause: null,
    });
  });

  test('without an attempt has no row', () =>
    expect(() => rowOf([])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: swapRow: distilbert-base-uncased its own classes: expected an attempt, received none]`,
    ));
});
