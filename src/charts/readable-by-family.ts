import * as Plot from '@observablehq/plot';
import { captureOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { nameBars } from '../figure/name-bars.ts';
import { palette } from '../figure/palette.ts';
import { formatShare } from '../format/format-share.ts';
import { formatNumber } from '../format/format-number.ts';

interface FamilyShare {
  capture: string;
  family: string;
  models: number;
  readable: number;
  share: number;
}

const shown = 24;

/** Readable share of the architecture families with the most models in scope. */
export const chart: Chart<FamilyShare> = {
  id: 'readable-by-family',
  title: 'Readable structure by architecture family',
  findings: [
    {
      holds: (rows) => mostlyReadable(rows) > rows.length / 2,
      say: (rows) =>
        `In ${mostlyReadable(rows)} of the ${rows.length} largest families most models state their structure in a file`,
    },
  ],
  subtitle: 'Leading models by architecture family: all of them, and those whose files tell their structure',
  caption: (rows) =>
    `The ${rows.length} families with the most leading models, by configuration, GGUF header or tag of ` +
    'the model type. The pale bar is all models of the family, the dark one those with safetensors, GGUF ' +
    'or ONNX files.',
  kind: 'models',
  part: () => 'leading models with a known family',
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'family', label: 'Family', format: 'text' },
    { name: 'models', label: 'Models', format: 'integer' },
    { name: 'readable', label: 'Readable', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
  ],
  rows(data) {
    const capture = captureOf(data.metricTable, 'families');
    return data
      .metricTable('structure-readable')
      .filter((row) => row.capture === capture && row.facet === 'family' && row.value !== null && row.value !== 'other')
      .map((row) => ({
        capture,
        family: row.value!,
        models: row.models,
        readable: row.readable,
        share: row.share!,
      }))
      .sort((a, b) => b.models - a.models || (a.family < b.family ? -1 : 1))
      .slice(0, shown);
  },
  draw: (rows, width) => ({
    ...nameBars(
      rows.map((row) => row.family),
      Math.max(...rows.map((row) => row.models)),
      width,
    ),
    marks: [
      Plot.barX(rows, { y: 'family', x: 'models', fill: palette.rule }),
      Plot.barX(rows, { y: 'family', x: 'readable', fill: palette.categories[0] ?? palette.ink }),
      Plot.text(rows, {
        y: 'family',
        x: 'models',
        text: (row: FamilyShare) =>
          `${formatNumber(row.readable, 0)} of ${formatNumber(row.models, 0)} (${formatShare(row.share, 0)})`,
        textAnchor: 'start',
        dx: 5,
      }),
    ],
  }),
  describe: (rows) =>
    `Bars of families by leading models and by those whose structure can be read; ${rows
      .slice(0, 3)
      .map((row) => `${row.family} ${formatNumber(row.readable, 0)} of ${formatNumber(row.models, 0)}`)
      .join(', ')}.`,
};

/** Families of whose models more than half can be read. */
function mostlyReadable(rows: readonly FamilyShare[]): number {
  return rows.filter(({ share }) => share > 0.5).length;
}
