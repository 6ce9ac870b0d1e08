import * as Plot from '@observablehq/plot';
import type { Chart } from '../figure/chart.ts';
import { palette } from '../figure/palette.ts';
import { formatNumber } from '../format/format-number.ts';

interface ZooModel {
  model: string;
  entry: number;
  dataset: string;
  metric: string;
  memory_gb: number;
  score: number;
  best: string;
}

/** Memory in training against the score, for the one zoo that declares both for many models. */
export const chart: Chart<ZooModel> = {
  id: 'memory-score',
  title: 'Memory against score',
  findings: [
    {
      holds: (rows) => scoreOf(rows, 1) > scoreOf(rows, 0),
      say: (rows) =>
        `Detectors that train in more memory score ${formatNumber(scoreOf(rows, 1) - scoreOf(rows, 0), 1)} points higher`,
    },
  ],
  subtitle: 'Score against memory in training, of detectors of a collection outside of the Hub',
  caption: (rows) =>
    `${rows.length} entries of MMDetection, a collection outside of the Hub, that declare both: memory a ` +
    `GPU in training and ${rows[0]?.metric ?? 'score'} on ${rows[0]?.dataset ?? 'a dataset'}. Batch ` +
    'sizes and input sizes differ. The title sets the mean score of the half with more memory beside that of the other ' +
    'half. The line joins the entries that no other one beats with as little ' +
    'memory.',
  kind: 'models',
  captures: [],
  zoos: ['mmdetection'],
  columns: [
    { name: 'model', label: 'Model', format: 'text' },
    { name: 'memory_gb', label: 'Training memory, GB', format: 'number' },
    { name: 'score', label: 'Score', format: 'number', digits: 1 },
    { name: 'best', label: 'Unbeaten', format: 'text' },
  ],
  rows(data) {
    const known = data
      .metricTable('zoo-costs')
      .filter((row) => row.memory_gb !== null)
      .map((row) => ({
        model: row.model,
        entry: row.entry,
        dataset: row.dataset,
        metric: row.metric,
        memory_gb: row.memory_gb!,
        score: row.score,
      }))
      .sort((a, b) => a.memory_gb - b.memory_gb || b.score - a.score || (a.model < b.model ? -1 : 1));
    let most = -Infinity;
    return known.map((row) => {
      const best = row.score > most;
      most = Math.max(most, row.score);
      return { ...row, best: best ? 'yes' : 'no' };
    });
  },
  mergeDots: true,
  draw(rows) {
    const best = rows.filter((row) => row.best === 'yes');
    return {
      height: 340,
      marginTop: 28,
      marginLeft: 40,
      marginBottom: 40,
      x: {
        label: 'Memory a GPU in training, GB',
        labelAnchor: 'center',
        labelArrow: 'none',
        domain: [0, Math.max(...rows.map((row) => row.memory_gb))],
      },
      y: { label: rows[0]?.metric ?? 'score', labelArrow: 'none', grid: true },
      marks: [
        Plot.lineY(best, {
          x: 'memory_gb',
          y: 'score',
          curve: 'step-after',
          stroke: palette.categories[1] ?? palette.ink,
          strokeWidth: 1.75,
        }),
        Plot.dot(rows, {
          x: 'memory_gb',
          y: 'score',
          r: 3,
          fill: palette.categories[0] ?? palette.ink,
          fillOpacity: 0.5,
        }),
      ],
    };
  },
  describe(rows) {
    const best = rows.filter((row) => row.best === 'yes');
    const inWords = (row: ZooModel | undefined) =>
      `${formatNumber(row?.score ?? 0, 1)} with ${formatNumber(row?.memory_gb ?? 0)} GB (${row?.model})`;
    return (
      `Dots of ${rows.length} entries by memory in training and score; of the ${best.length} that none ` +
      `beats with as little memory, the first reaches ${inWords(best[0])} and the last ` +
      `${inWords(best.at(-1))}.`
    );
  },
};

/** Mean score of the half that needs less memory, or of the one that needs more; rows come by their memory. */
function scoreOf(rows: readonly ZooModel[], half: 0 | 1): number {
  const middle = Math.floor(rows.length / 2);
  const own = rows
    .toSorted((a, b) => a.memory_gb - b.memory_gb)
    .slice(half === 0 ? 0 : middle, half === 0 ? middle : undefined);
  return own.reduce((sum, { score }) => sum + score, 0) / own.length;
}
