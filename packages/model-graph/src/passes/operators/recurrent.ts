import type { Dimension } from '../../graph.ts';
import { input, intOf, stringOf, type Operator } from '../call.ts';
import { divideExtents } from '../dimension-algebra.ts';
import { mustAgree } from '../shape-conflict.ts';
import { tensor } from '../value.ts';

/** LSTM, GRU and RNN: all states [sequence, directions, batch, hidden], then the last ones without the sequence. */
function recurrent(gates: number): Operator {
  return (call) => {
    const { type, dims } = input(call, 0);
    mustAgree('input of a recurrent layer', dims?.[2], input(call, 1).dims?.[2]);
    const directions = stringOf(call.node, 'direction', 'forward') === 'bidirectional' ? 2 : 1;
    const rows = input(call, 1).dims?.[1] ?? null;
    const hidden = intOf(call.node, 'hidden_size', null) ?? input(call, 2).dims?.[2] ?? divideExtents(rows, gates);
    const batchFirst = intOf(call.node, 'layout', 0) === 1;
    const [sequence, batch] = batchFirst
      ? [dims?.[1] ?? null, dims?.[0] ?? null]
      : [dims?.[0] ?? null, dims?.[1] ?? null];
    const states: Dimension[] = batchFirst
      ? [batch, sequence, directions, hidden]
      : [sequence, directions, batch, hidden];
    const last = tensor(type, batchFirst ? [batch, directions, hidden] : [directions, batch, hidden]);
    return [tensor(type, states), last, last];
  };
}

/** Recurrent layers; the number is that of their gates. */
export const recurrents: Readonly<Record<string, Operator>> = {
  LSTM: recurrent(4),
  GRU: recurrent(3),
  RNN: recurrent(1),
  'com.microsoft:DynamicQuantizeLSTM': (call) => {
    const { type, dims } = input(call, 0);
    const directions = stringOf(call.node, 'direction', 'forward') === 'bidirectional' ? 2 : 1;
    const hidden = intOf(call.node, 'hidden_size', null);
    const last = tensor(type, [directions, dims?.[1] ?? null, hidden]);
    return [tensor(type, [dims?.[0] ?? null, directions, dims?.[1] ?? null, hidden]), last, last];
  },
};
