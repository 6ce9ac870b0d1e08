import * as Plot from '@observablehq/plot';
import { monthWords } from '../../frames/date-words.ts';
import { frameOf } from '../../frames/frame-rules.ts';
import type { Chart } from '../figure/chart.ts';
import { countsBehind, nameBars } from '../figure/name-bars.ts';
import { palette } from '../figure/palette.ts';
import { formatShare } from '../format/format-share.ts';
import { formatNumber } from '../format/format-number.ts';

interface CodeService {
  capture: string;
  /** Day on which the capture was seen. */
  seen: string;
  service: string;
  spaces: number;
  loading: number;
  of: number;
  share: number;
  low: number | null;
  high: number | null;
}

/** Services of fewer Spaces are left to the table. */
const least = 2;
const colours = { calling: palette.categories[1] ?? palette.ink, loading: palette.categories[0] ?? palette.ink };

/** The services that apps call to run a model. */
export const chart: Chart<CodeService> = {
  id: 'code-services',
  title: 'The services that apps call',
  findings: [
    {
      holds: (rows) => (rows[0]?.spaces ?? 0) > (rows[1]?.spaces ?? 0),
      say([first]) {
        const { service, share, of, seen } = first!;
        return `${formatShare(share, 0)} of ${formatNumber(of, 0)} apps call ${service}, more than any other service, ${monthWords(seen)}`;
      },
    },
  ],
  subtitle: (rows) =>
    `Apps by the service that they call to run a model, each of at least ${least} of ${formatNumber(rows[0]?.of ?? 0, 0)}`,
  caption: (rows) =>
    `Services that the code of at least ${least} of ${formatNumber(rows[0]?.of ?? 0, 0)} apps calls to run a model; an app that calls ` +
    'several counts for each. openai is the client library, too: other services can be called by it, and ollama runs ' +
    'on the machine of the app.',
  kind: 'spaces',
  n: (rows) => `${(rows[0]?.of ?? 0).toLocaleString('en')} apps`,
  captures: (rows) => [...new Set(rows.map((row) => row.capture))],
  columns: [
    { name: 'service', label: 'Service', format: 'text' },
    { name: 'spaces', label: 'Apps', format: 'integer' },
    { name: 'loading', label: 'Of them loading a model', format: 'integer' },
    { name: 'share', label: 'Share', format: 'share' },
    { name: 'low', label: 'Interval from', format: 'share' },
    { name: 'high', label: 'to', format: 'share' },
  ],
  rows(data) {
    const frame = frameOf(data.metricTable, 'app-code');
    if (!frame) return [];
    const { capture, seen } = frame;
    return data
      .metricTable('code-services')
      .filter((row) => row.capture === capture && row.basis === 'repository' && row.spaces >= least)
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ service, spaces, loading, of, share, low, high }) => ({
        capture,
        seen,
        service,
        spaces,
        loading,
        of,
        share: share!,
        low,
        high,
      }));
  },
  legend: () => [
    { label: 'loads a model as well', colour: colours.loading },
    { label: 'loads none', colour: colours.calling },
  ],
  draw: (rows, width) => ({
    ...nameBars(
      rows.map((row) => row.service),
      Math.max(...rows.map((row) => row.spaces)),
      width,
    ),
    marks: [
      Plot.barX(rows, { y: 'service', x: 'loading', fill: colours.loading }),
      Plot.barX(rows, { y: 'service', x1: 'loading', x2: 'spaces', fill: colours.calling }),
      countsBehind(rows, 'service', 'spaces'),
    ],
  }),
  describe: (rows) =>
    `Of ${formatNumber(rows[0]?.of ?? 0, 0)} apps whose code was read, those that call ${rows
      .slice(0, 4)
      .map((row) => `${row.service}: ${formatNumber(row.spaces, 0)}`)
      .join(', ')}.`,
};
