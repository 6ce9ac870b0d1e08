import { parseArgs } from 'node:util';
import { ReportError } from '../lib/report-error.ts';
import type { Dimension } from '../../packages/model-graph/src/graph.ts';
import { variants, type Variant } from '../../packages/model-graph/src/model-variant.ts';
import { parseShapes } from './parse-shapes.ts';
import { parseValues } from './parse-values.ts';

export const GRAPH_HELP = `npm run graph -- <repo|file|URL> [options]    the structure of a model, without its weights, on stdout

  <repo>               owner/name of a model of the Hub (HF_ENDPOINT), or owner/name/FILE for one of its files;
                       without FILE the first of: .onnx in onnx/ or at the top, model.safetensors or its index, .gguf
  <file>, <URL>        .onnx, .safetensors, .safetensors.index.json or .gguf; a server must answer Range requests

  --format FORMAT      xml, json, graphml or svg (default json; svg draws the folded graph)
  --variant VARIANT    arguments   unfolded, with the arguments of every node, as the file has it (default)
                       shapes      unfolded, with every shape that is known, constants folded, dead code removed
                       folded      folded to a module level, every edge between modules kept
                       plain       unfolded, nodes and values only
  --fold N             module level of the folded variant (default 1), which it implies
  --shapes INPUT=1x16  size of an input; may be repeated (INPUT=batch,16 keeps a symbol, ? an unknown extent)
  --values INPUT=true  elements of an input that decides what runs (use_cache_branch=true, sr=16000, or 1,0.5); may be repeated
  --stats              one line of JSON instead: nodes, operators, initializers, parameters, MACs, bytes fetched, requests;
                       its fields are described in scripts/graphs/graph-stats.ts and scripts/graphs/stats-line.ts

The Hub counts a read of config.json or of a GGUF file as a download, and of an ONNX file for some libraries: config.json
is never read, a GGUF file only when it is named or the repository has nothing else, and stderr says so. MACs are multiply-accumulates; FLOPs are twice as many.
Exit: 0 done, 1 failed, 2 usage, 130 interrupted.
`;

const formats = ['xml', 'json', 'graphml', 'svg'] as const;
export type GraphFormat = (typeof formats)[number];

/** What the command was asked for; null where that is its help. */
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

/** Reads the arguments of `npm run graph`; a ReportError with exit code 2 for what cannot be meant. */
export function parseGraphOptions(args: readonly string[]): GraphOptions | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      variant: { type: 'string' },
      fold: { type: 'string' },
      shapes: { type: 'string', multiple: true, default: [] },
      values: { type: 'string', multiple: true, default: [] },
      stats: { type: 'boolean', default: false },
      help: { type: 'boolean' },
      debug: { type: 'boolean' },
    },
  });
  if (values.help) return null;
  const [named] = positionals;
  if (named === undefined || positionals.length > 1)
    throw usage(`graph: expected one repository, file or address, received ${positionals.length}`);
  const format = oneOf(formats, '--format', values.format ?? 'json');
  const folds = values.fold !== undefined || (format === 'svg' && values.variant === undefined);
  const variant = oneOf(variants, '--variant', values.variant ?? (folds ? 'folded' : 'arguments'));
  if (values.fold !== undefined && !/^[1-9]\d?$/.test(values.fold))
    throw usage(`--fold: expected a level from 1 to 99, received ${JSON.stringify(values.fold)}`);
  if (values.fold !== undefined && variant !== 'folded')
    throw usage(`--fold: goes with --variant folded, received ${variant}`);
  if (format === 'svg' && variant !== 'folded')
    throw usage(`--format svg: draws the folded variant, received --variant ${variant}`);
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
  if (found === undefined) throw usage(`${option}: expected ${known.join(', ')}, received ${JSON.stringify(value)}`);
  return found;
}

function usage(message: string): ReportError {
  return new ReportError(message, 'npm run graph -- --help', { exitCode: 2 });
}
