/** `npm run graph -- <repo|file|URL>`: the structure of a model as XML, JSON, GraphML or SVG, or its counts. */
import { setFlagsFromString } from 'node:v8';
import { exportModel, readModel, statsLine, unfoldable } from 'model-graph';
import { visibleJson } from '../data/schema/visible.ts';
import { openSource } from './graph/open-source.ts';
import { graphCommand, graphOptions } from './graph/graph-options.ts';
import { command } from './lib/command.ts';

// A young generation of 1 MB instead of up to 32: half the memory for large graphs, at the same speed.
setFlagsFromString('--semi-space-growth-factor=1');

const UNKNOWN_WIDTH = 'parameters are not known: names and shapes do not say how many bits a packed weight has';
const CLASSICAL =
  'parameters are not known: what trees learned is not counted as weights, nor are lists too long to keep';

await command({
  ...graphCommand,
  async run({ values, operand, signal, log }) {
    const options = graphOptions(values, operand);
    const source = await openSource(options.named, { signal, log });
    try {
      const model = await readModel(source);
      for (const warning of model.warnings ?? []) log(`warning: ${warning}`);
      const { note } = options.variant === 'folded' && !options.stats ? unfoldable(model) : {};
      if (note !== undefined) log(`warning: ${source.where}: ${note}`);
      const stats = options.stats ? statsLine(model, source, options.inputs, options.values) : undefined;
      if (stats?.parameters === null) {
        const isClassical = Object.keys(stats.op_types_all).some((operator) => operator.startsWith('ai.onnx.ml.'));
        log(`warning: ${source.where}: ${isClassical ? CLASSICAL : UNKNOWN_WIDTH}`);
      }
      const text = stats ? `${JSON.stringify(stats)}\n` : exportModel(model, { ...options, where: source.where });
      // Markup has numbers for what a terminal would not show, JSON its own escapes: both are read back as they were.
      process.stdout.write(options.stats || options.format === 'json' ? visibleJson(text) : text);
      const { bytes, requests } = source.fetched;
      const [read, size] = [bytes, source.size].map((count) => count.toLocaleString('en'));
      const whole =
        (model.parts?.read ?? 1) > 1 ? `${read} bytes of ${model.parts!.read} files` : `${read} of ${size} bytes`;
      log(`${source.where}: ${whole} in ${requests} ${requests === 1 ? 'request' : 'requests'}`);
    } finally {
      await source.close();
    }
  },
});
