import type { RowIn } from '../../data/schema/folders.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';

type PowerRow = RowIn<'metrics', 'power'>;

/** Two groups that a table of metrics compares, and what it found. */
export interface ComparedGroups extends Pick<
  PowerRow,
  'comparison' | 'source' | 'captures' | 'about' | 'unit' | 'found' | 'low' | 'high'
> {
  n_left: number;
  n_right: number;
}

/** Every comparison of two groups by Cliff's delta that has an interval, and the headline pair where it has none. */
export function comparedGroups(rows: MetricRows): ComparedGroups[] {
  return [...ofLists(rows), ...ofSpaces(rows)];
}

/** The two tasks by lists of models as they are: whole listings have no sampling error, and rules that leave out repeat. */
function ofLists(rows: MetricRows): ComparedGroups[] {
  return rows('multiverse').flatMap((row) =>
    row.exclusion !== 'none' || row.low === null || row.n_classification === null || row.n_generation === null
      ? []
      : [
          {
            comparison: `multiverse ${row.capture} ${row.measure} ${row.by} ${row.selection}`,
            source: 'multiverse',
            captures: row.capture,
            about:
              `${row.measure} of models of text classification against those of text generation, ` +
              `${row.selection.replaceAll('-', ' ')} by ${row.by}`,
            unit: 'models',
            n_left: row.n_classification,
            n_right: row.n_generation,
            found: row.delta,
            low: row.low,
            high: row.high,
          },
        ],
  );
}

function ofSpaces(rows: MetricRows): ComparedGroups[] {
  return rows('space-size-contrasts').map((row) => ({
    comparison: `space-size-contrasts ${row.capture} ${row.left} ${row.right} ${row.measure}`,
    source: 'space-size-contrasts',
    captures: row.capture,
    about: `${row.measure.replaceAll('_', ' ')} of Spaces of ${row.left} against those of ${row.right}`,
    unit: 'Spaces',
    n_left: row.n_left,
    n_right: row.n_right,
    found: row.delta,
    low: row.delta_low,
    high: row.delta_high,
  }));
}
