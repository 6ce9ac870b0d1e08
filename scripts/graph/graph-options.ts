import { formats, variants, type Dimension, type GraphFormat, type Variant } from 'model-graph';
import type { DeclaredCommand, Values } from '../lib/declared-command.ts';
import { UsageError } from '../lib/usage-error.ts';
import { parseShapes } from './parse-shapes.ts';
import { parseValues } from './parse-values.ts';

/** What `npm run graph` says of itself. */
export const graphCommand = {
  name: 'graph',
  summary: 'the structure of a model, without its weights, on stdout',
  operand: {
    name: '<repo|file|URL>',
    what: 'repository, file or address',
    forms: [
      [
        '<repo>',
        'owner/name of a model of the Hub (HF_ENDPOINT), or owner/name/FILE for one of its files; without FILE the ' +
          'first of: .onnx in onnx/ or at the top, model.safetensors or its index, .gguf',
      ],
      ['<file>, <URL>', '.onnx, .safetensors, .safetensors.index.json or .gguf; a server must answer Range requests'],
    ],
  },
  options: {
    format: {
      type: 'string',
      value: 'FORMAT',
      help: 'xml, json, graphml or svg (default json; svg draws the folded graph)',
    },
    variant: {
      type: 'string',
      value: 'VARIANT',
      help: 'arguments (default), shapes, folded or plain: see below',
    },
    fold: {
      type: 'string',
      value: 'N',
      help: 'module level of the folded variant (default 1), which it implies',
    },
    shapes: {
      type: 'string',
      multiple: true,
      value: 'INPUT=1x16',
      help: 'size of an input; may be repeated (INPUT=batch,16 keeps a symbol, ? an unknown extent)',
    },
    values: {
      type: 'string',
      multiple: true,
      value: 'INPUT=true',
      help: 'elements of an input that decides what runs (use_cache_branch=true, sr=16000, or 1,0.5); may be repeated',
    },
    stats: {
      type: 'boolean',
      help:
        'one line of JSON instead: nodes, operators, initializers, parameters, MACs, bytes fetched, requests; its ' +
        'fields are described in packages/model-graph/src/graph-stats.ts and stats-line.ts',
    },
  },
  notes: `VARIANT
  arguments   unfolded, with the arguments of every node, as the file has it, without the elements of weights
  shapes      unfolded, with every shape that is known, constants folded, dead code removed
  folded      folded to a module level, every edge between modules kept
  plain       unfolded, nodes and values only

The Hub counts a read of config.json or of a GGUF file as a download, and of an ONNX file for some libraries:
config.json is never read, a GGUF file only when it is named or the repository has nothing else, and stderr says so.
MACs are multiply-accumulates; FLOPs are twice as many.`,
  exits: { 1: 'failed' },
} as const satisfies DeclaredCommand;

/** What the command was asked for. */
export interface GraphOptions {
  named: string;
  format: GraphFormat;
  variant: Variant;
  level: number;
  /** Sizes of inputs by name, and elements of those that were given. */
  inputs: Record<string, readonly Dimension[]>;
  values: Record<string, readonly number[]>;
  stats: boolean;
}

/** Options of `npm run graph`; a UsageError for what cannot be meant. */
export function graphOptions(values: Values<typeof graphCommand.options>, named: string): GraphOptions {
  const format = oneOf(formats, '--format', values.format ?? 'json');
  const folds = values.fold !== undefined || (format === 'svg' && values.variant === undefined);
  const variant = oneOf(variants, '--variant', values.variant ?? (folds ? 'folded' : 'arguments'));
  if (values.fold !== undefined && !/^[1-9]\d?$/.test(values.fold))
    throw new UsageError(`--fold: expected a level from 1 to 99, received ${JSON.stringify(values.fold)}`);
  if (values.fold !== undefined && variant !== 'folded')
    throw new UsageError(`--fold: goes with --variant folded, received ${variant}`);
  if (format === 'svg' && variant !== 'folded')
    throw new UsageError(`--format svg: draws the folded variant, received --variant ${variant}`);
  return {
    named,
    format,
    variant,
    level: Number(values.fold ?? 1),
    inputs: parseShapes(values.shapes),
    values: parseValues(values.values),
    stats: values.stats,
  };
}

function oneOf<T extends string>(known: readonly T[], option: string, value: string): T {
  const found = known.find((each) => each === value);
  if (found === undefined)
    throw new UsageError(`${option}: expected ${known.join(', ')}, received ${JSON.stringify(value)}`);
  return found;
}
