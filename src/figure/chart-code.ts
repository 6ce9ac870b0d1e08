import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The code behind a figure. */
export interface ChartCode {
  /** Text of the file that draws it. */
  text: string;
  /** Files from the drawing back to the metrics it rests on, from the root of the repository. */
  files: string[];
  /** Metrics whose tables it reads by name. */
  metrics: string[];
}

/** File that draws the chart and, as it names them, the metrics that it reads. Charts made by a builder name its file. */
export function chartCode(id: string): ChartCode {
  const file = `src/charts/${id}.ts`;
  const text = readFileSync(join('src', 'charts', `${id}.ts`), 'utf8');
  const builders = [...text.matchAll(/\/figure\/((?:facet|size)-chart)\.ts'/g)].map(
    ([, name]) => `src/figure/${name}.ts`,
  );
  const texts = [text, ...builders.map((builder) => readFileSync(builder, 'utf8'))];
  const metrics = [
    ...new Set(texts.flatMap((each) => [...each.matchAll(/metricTable\(\s*'([^']+)'/g)].map(([, name]) => name!))),
  ];
  return { text, files: [file, ...builders, ...metrics.map((name) => `scripts/metrics/${name}.ts`)], metrics };
}
