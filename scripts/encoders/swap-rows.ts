import { median } from 'd3-array';
import type { RowIn } from '../../data/schema/folders.ts';
import { fourFigures } from '../statistics/four-figures.ts';
import { HIDDEN, LAST_RELEASE, PIPELINE_SINCE, type EncoderSwap } from './five-encoders.ts';

type SwapRow = RowIn<'encoders', 'encoder-swaps'>;
export type Way = SwapRow['way'];

/** What one process says of one attempt, or how it failed. */
export interface SwapAttempt {
  failed?: string;
  library?: string;
  engine?: string;
  load_seconds?: number;
  first_seconds?: number;
  call_ms?: number;
  reference_ms?: number;
  /** Of the attempt that did its imports itself; null of the others. */
  memory_bytes?: number | null;
  parameters?: number;
  tokens?: number;
  fields?: string;
  numbers?: number;
}

/** What an attempt is judged by. */
type Judged = { [Name in 'failed' | 'fields' | 'numbers']?: SwapAttempt[Name] | undefined };

/** The row of one encoder by one way, from its attempts; a RangeError without any. */
export function swapRow(
  swap: EncoderSwap,
  way: Way,
  { bytes, attempts }: { bytes: number; attempts: readonly SwapAttempt[] },
): SwapRow {
  const [first] = attempts;
  if (!first) throw new RangeError(`swapRow: ${swap.encoder} ${way}: expected an attempt, received none`);
  const middle = (name: 'load_seconds' | 'first_seconds' | 'call_ms' | 'memory_bytes') =>
    short(median(attempts.flatMap((each) => each[name] ?? [])));
  const calls = attempts.flatMap((each) => each.call_ms ?? []);
  const ratios = attempts.flatMap((each) =>
    each.call_ms && each.reference_ms ? [each.call_ms / each.reference_ms] : [],
  );
  return {
    ...swapFacts(swap, way),
    library: first.library ?? 'transformers',
    engine: first.engine ?? 'torch',
    repeats: attempts.length,
    bytes,
    parameters: first.parameters ?? null,
    load_seconds: middle('load_seconds'),
    first_seconds: middle('first_seconds'),
    call_ms: middle('call_ms'),
    call_ms_least: short(calls.length > 0 ? Math.min(...calls) : undefined),
    call_ms_most: short(calls.length > 0 ? Math.max(...calls) : undefined),
    call_ratio: short(median(ratios)),
    memory_bytes: whole(middle('memory_bytes')),
    tokens: first.tokens ?? null,
    fields: first.fields || null,
    numbers: first.numbers ?? null,
    ...judgeSwap(first),
  };
}

/** What is known of a swap before it is tried. */
export function swapFacts({ encoder, model, line, since }: EncoderSwap, way: Way) {
  const isCall = way === 'one call';
  return {
    encoder,
    way,
    model,
    line: isCall ? `pipeline('feature-extraction', model='${model}')` : line,
    first_release: isCall ? PIPELINE_SINCE : since,
    last_release: LAST_RELEASE,
    gone_from: null,
    weights: 'random',
    expected: HIDDEN,
  } as const;
}

/** What came of it: a vector of the encoder for each piece of the text, or not, and why. */
export function judgeSwap({ failed, fields, numbers }: Judged): Pick<SwapRow, 'outcome' | 'cause'> {
  if (failed !== undefined) return { outcome: 'other', cause: failed.slice(0, 200) };
  if (numbers !== HIDDEN) {
    const cause =
      `The head that guesses masked words is loaded: ${fields ?? 'its output'} has ${numbers} numbers for each piece of the ` +
      `text, one for each piece of the vocabulary, and neither last_hidden_state nor pooler_output is there.`;
    return { outcome: 'wrong output', cause };
  }
  const pooled = !fields || fields.split(' ').includes('pooler_output');
  return {
    outcome: 'worked',
    cause: pooled ? null : 'It gives no pooler_output: a program that reads it, as the others allow, breaks here.',
  };
}

const whole = (value: number | null) => (value === null ? null : Math.round(value));
const short = (value: number | undefined) => (value === undefined ? null : fourFigures(value));
