import type { Dimension, Graph } from '../../graph.ts';
import { bodyOf, hasInput, input, intOf, intsOf, type Call, type Operator } from '../call.ts';
import { mergeValues } from '../merge-values.ts';
import { axisOf, numberOf, tensor, UNKNOWN, withoutData, type Value } from '../value.ts';
import { concatValues } from './move.ts';
import { sequence } from './sequence.ts';

/**
 * The branch taken where the condition is known, or where the other one cannot run with these shapes; else what both
 * have in common. Both are inferred, to be looked at.
 */
const branch: Operator = (call) => {
  const before = call.conflicts.count;
  const [yes, no] = ['then_branch', 'else_branch'].map((name) => {
    call.conflicts.count = before;
    const body = bodyOf(call.node, name);
    return { body, outputs: body === null ? [] : call.inferBody(body, []), conflicts: call.conflicts.count - before };
  });
  if (yes === undefined || no === undefined) return [];
  const condition = numberOf(input(call, 0));
  const taken =
    condition !== null
      ? condition === 0
        ? no
        : yes
      : yes.conflicts > 0 && no.conflicts === 0
        ? no
        : no.conflicts > 0 && yes.conflicts === 0
          ? yes
          : null;
  call.conflicts.count = before + (taken ?? yes).conflicts;
  if (taken !== null && taken.body !== null) call.takeBranch(taken.body);
  if (taken !== null) return taken.outputs;
  return call.node.outputs.map((_, place) => mergeValues(yes.outputs[place] ?? UNKNOWN, no.outputs[place] ?? UNKNOWN));
};

/** Rounds of a loop that are followed one by one; longer loops are only known by what holds in every round. */
const MOST_ROUNDS = 64;

/** What a loop is known to do: as many rounds as its input says, unless its body ends it. */
const loop: Operator = (call) => {
  const body = bodyOf(call.node, 'body');
  if (body === null) return [];
  const limit = hasInput(call, 0) ? (input(call, 0).data?.[0] ?? null) : null;
  const condition = hasInput(call, 1) ? input(call, 1) : tensor('bool', [], [1]);
  const carried = call.inputs.slice(2).map((value) => value ?? UNKNOWN);
  const followed =
    typeof limit === 'number' && limit >= 0 && limit <= MOST_ROUNDS
      ? followRounds(call, body, limit, condition, carried)
      : null;
  return followed ?? settle(call, body, limit, carried);
};

/** Round by round; null once it is not known whether there is another one. */
function followRounds(
  call: Call,
  body: Graph,
  limit: number,
  condition: Value,
  start: readonly Value[],
): Value[] | null {
  let [going, carried] = [condition, start];
  const scans: Value[][] = call.node.outputs.slice(start.length).map(() => []);
  for (let round = 0; round < limit; round += 1) {
    const goes = numberOf(going);
    if (goes === null) return null;
    if (goes === 0) break;
    const outputs = call.inferBody(body, [tensor('int64', [], [round]), going, ...carried]);
    going = outputs[0] ?? UNKNOWN;
    carried = carried.map((_, place) => outputs[place + 1] ?? UNKNOWN);
    scans.forEach((rows, place) => rows.push(outputs[place + 1 + start.length] ?? UNKNOWN));
  }
  if (scans.some((rows) => rows.length === 0)) return null;
  return [...carried, ...scans.map((rows) => concatValues(rows.map(asRow), 0))];
}

const asRow = (value: Value): Value => tensor(value.type, value.dims === null ? null : [1, ...value.dims]);

/** What holds of the carried values whatever the round: widened until another round changes nothing. */
function settle(call: Call, body: Graph, limit: Dimension, start: readonly Value[]): Value[] {
  let carried = start.map(forget);
  let outputs: readonly Value[] = [];
  for (let round = 0; round < MOST_WIDENINGS; round += 1) {
    outputs = call.inferBody(body, [tensor('int64', []), tensor('bool', []), ...carried]);
    const next = carried.map((value, place) => forget(mergeValues(value, outputs[place + 1] ?? UNKNOWN)));
    const settled = next.every((value, place) => isSame(value, carried[place]));
    // Extents that still change after some rounds are given up with their rank, so that this ends.
    carried = next.map((value, place) =>
      round >= MOST_WIDENINGS - 2 && !isSame(value, carried[place]) ? { ...UNKNOWN, type: value.type } : value,
    );
    if (settled) break;
  }
  const runs = call.inputs[1] === null || call.inputs.length < 2 || numberOf(input(call, 1)) !== null;
  const ends = numberOf(outputs[0] ?? null) === 1 && runs;
  const rows = call.node.outputs.slice(start.length).map((_, place) => outputs[place + 1 + start.length] ?? UNKNOWN);
  return [
    ...carried,
    ...rows.map((row) => tensor(row.type, row.dims === null ? null : [ends ? limit : null, ...row.dims])),
  ];
}

const MOST_WIDENINGS = 5;

/** Elements change from round to round, and so does the number of items of a list. */
function forget(value: Value): Value {
  return value.items === undefined
    ? withoutData(value)
    : sequence(null, /^sequence\((.*)\)$/.exec(value.type ?? '')?.[1] ?? null);
}

function isSame(a: Value, b: Value | undefined): boolean {
  const [left, right] = [a.dims, b?.dims ?? null];
  if (a.type !== b?.type || (left === null) !== (right === null)) return false;
  return left === null || (left.length === right?.length && left.every((dim, axis) => dim === right[axis]));
}

/** Scan walks along an axis of its last inputs. */
const scan: Operator = (call) => {
  const body = bodyOf(call.node, 'body');
  const walked = intOf(call.node, 'num_scan_inputs', 0);
  if (body === null) return [];
  if (call.opset < 9) return batchedScan(call, body, walked);
  const count = call.inputs.length - walked;
  const axes = intsOf(call.node, 'scan_input_axes') ?? [];
  let length: Dimension = null;
  const steps = call.inputs.slice(count).map((value, place) => {
    const axis = value?.dims == null ? null : axisOf(axes[place] ?? 0, value.dims.length);
    if (value?.dims == null || axis === null) return UNKNOWN;
    length = length ?? value.dims[axis] ?? null;
    return tensor(value.type, value.dims.toSpliced(axis, 1));
  });
  const { states, rows } = walk(call, body, call.inputs.slice(0, count), steps);
  return [...states, ...stackRows(call, rows, length)];
};

/** States that hold in every step, and what a step adds to each scan output. */
function walk(call: Call, body: Graph, start: readonly (Value | null)[], steps: readonly Value[]) {
  let states = start.map((value) => withoutData(value ?? UNKNOWN));
  let outputs: readonly Value[] = [];
  for (let round = 0; round < 2; round += 1) {
    outputs = call.inferBody(body, [...states, ...steps]);
    states = states.map((state, place) => withoutData(mergeValues(state, outputs[place] ?? UNKNOWN)));
  }
  return {
    states,
    rows: call.node.outputs.slice(start.length).map((_, place) => outputs[start.length + place] ?? UNKNOWN),
  };
}

/** Scan of opset 8: lengths come first, and a batch stands in front of everything, then the steps. */
function batchedScan(call: Call, body: Graph, walked: number): Value[] {
  const count = call.inputs.length - walked;
  const [starts, steps] = [call.inputs.slice(1, count), call.inputs.slice(count)];
  const without = (value: Value | null, axes: number): Value =>
    value?.dims == null || value.dims.length < axes ? UNKNOWN : tensor(value.type, value.dims.slice(axes));
  const extent = (axis: number): Dimension =>
    steps.map((value) => value?.dims?.[axis] ?? null).find((dim) => dim !== null) ?? null;
  const { states, rows } = walk(
    call,
    body,
    starts.map((value) => without(value, 1)),
    steps.map((value) => without(value, 2)),
  );
  const behind = ({ type, dims }: Value, before: readonly Dimension[]): Value =>
    tensor(type, dims === null ? null : [...before, ...dims]);
  return [
    ...states.map((state) => behind(state, [extent(0)])),
    ...rows.map((row) => behind(row, [extent(0), extent(1)])),
  ];
}

function stackRows(call: Call, rows: readonly Value[], length: Dimension): Value[] {
  const axes = intsOf(call.node, 'scan_output_axes') ?? [];
  return rows.map((row, place) => {
    const axis = row.dims === null ? null : axisOf(axes[place] ?? 0, row.dims.length + 1);
    return tensor(row.type, row.dims === null || axis === null ? null : row.dims.toSpliced(axis, 0, length));
  });
}

/** Operators with bodies. */
export const controlFlow: Readonly<Record<string, Operator>> = { If: branch, Loop: loop, Scan: scan };
