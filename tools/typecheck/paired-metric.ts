import { existsSync, readFileSync } from 'node:fs';
import { exportOfMetric } from '../../scripts/metrics/export-of-metric.ts';
import type { GeneratedFile } from './generated-file.ts';

/**
 * TypeScript that holds a metric of scripts/metrics against the rows of its table: the program finds it by its name, of
 * which types know nothing. What is said of it is said of the line that exports the metric, or of the first one.
 */
export function pairedMetric(name: string): GeneratedFile {
  const [exported, from] = [exportOfMetric(name), `scripts/metrics/${name}.ts`];
  const lines = existsSync(from) ? readFileSync(from, 'utf8').split('\n') : [];
  const line = lines.findIndex((each) => new RegExp(`^export .*\\b${exported}\\b`).test(each)) + 1;
  return {
    from,
    path: `scripts/metrics/${name}.paired.ts`,
    text: [
      `import type { RowIn } from '../../data/schema/folders.ts';`,
      `import { ${exported} } from './${name}.ts';`,
      `import type { Sources } from './sources.ts';`,
      `export const metric: (sources: Sources) => RowIn<'metrics', '${name}'>[] = ${exported};`,
      '',
    ].join('\n'),
    originOf: () => [Math.max(line, 1), 1],
  };
}
