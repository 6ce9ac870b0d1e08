import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import type { Sources } from './sources.ts';

type SwapRow = RowIn<'metrics', 'encoder-swaps'>;
type Stored = RowIn<'encoders', 'encoder-swaps'>;

/** The first of the five, against which the others are set. */
const FIRST = 'distilbert-base-uncased';
/** The encoder that the demo runs first; its files are in an npm package, so that the pilot has tried it. */
const SMALL = { model: 'Xenova/all-MiniLM-L6-v2', task: 'feature-extraction' };

/** Table `encoder-swaps`: the five as they were tried, beside what the Hub states of them, and the small one of the demo. */
export function encoderSwaps({
  encoders,
  firstRun,
  captures,
}: Pick<Sources, 'encoders' | 'firstRun' | 'captures'>): SwapRow[] {
  const stored = encoders.table('encoder-swaps');
  const statedOf = (encoder: string) =>
    captures
      .toSorted((a, b) => (a.capture.seen < b.capture.seen ? -1 : 1))
      .flatMap(({ table }) =>
        table('models').flatMap((row) =>
          row.id.endsWith(`/${encoder}`) && isOwn(row.id) ? (row.parameters ?? []) : [],
        ),
      )
      .at(-1) ?? null;
  return [...stored.map((row) => ofFive(row, stored, statedOf(row.encoder))), ...smallOne(firstRun)];
}

/** Owners of the five on the Hub: others have models of the same name. */
function isOwn(id: string): boolean {
  return ['distilbert', 'google-bert', 'FacebookAI'].includes(id.split('/')[0]!);
}

function ofFive(row: Stored, all: readonly Stored[], stated: number | null): SwapRow {
  const { encoder, way, weights, outcome, bytes, parameters, load_seconds, call_ms, memory_bytes, numbers, cause } =
    row;
  const first = all.find((other) => other.encoder === FIRST && other.way === way)?.call_ms;
  return {
    encoder,
    way,
    weights,
    outcome,
    bytes,
    parameters,
    stated,
    load_seconds,
    call_ms,
    call_times: call_ms && first ? rounded(call_ms / first) : null,
    memory_bytes,
    numbers,
    cause,
  };
}

function smallOne(firstRun: Sources['firstRun']): SwapRow[] {
  const row = firstRun
    .table('trials')
    .find(({ model, task, weights }) => model === SMALL.model && task === SMALL.task && weights === 'real');
  if (!row) return [];
  return [
    {
      encoder: 'all-MiniLM-L6-v2',
      way: 'one call, JavaScript',
      weights: 'real',
      outcome: row.outcome,
      bytes: row.weight_bytes,
      parameters: null,
      stated: null,
      load_seconds: row.load_seconds,
      call_ms: row.call_ms,
      call_times: null,
      memory_bytes: row.memory_bytes,
      numbers: null,
      cause: row.detail,
    },
  ];
}
