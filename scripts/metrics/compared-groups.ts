import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { EASE_MARGIN } from '../../method/ease-definition.ts';
import { SMALLEST_DELTA } from '../claims/claim.ts';

type PowerRow = RowIn<'metrics', 'power'>;

/** Two groups that a table of metrics compares, and what it found. */
export interface ComparedGroups extends Pick<
  PowerRow,
  'comparison' | 'source' | 'captures' | 'about' | 'measure' | 'unit' | 'found' | 'low' | 'high'
> {
  n_left: number;
  n_right: number;
  /** Smallest difference of interest, set before. */
  interest: number;
}

const DELTA = { measure: 'Cliff\u2019s delta', interest: SMALLEST_DELTA } as const;
/** The two tasks that the report compares. */

/** Every comparison of two groups that has an interval, and the headline pair where it has none. */
export function comparedGroups(rows: MetricRows): ComparedGroups[] {
  return [...ofLists(rows), ...ofEase(rows), ...ofSpaces(rows), ...ofCode(rows)];
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
            ...DELTA,
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
    ...ofContrast(row),
  }));
}

/** The index of ease of the two tasks, in every capture that ranks both. */
function ofEase(rows: MetricRows): ComparedGroups[] {
  return rows('ease-pairs')
    .filter(({ first, second }) => first === comparedTasks[0] && second === comparedTasks[1])
    .map((row) => ({
      comparison: `ease-pairs ${row.capture} ${row.first} ${row.second}`,
      source: 'ease-pairs',
      captures: row.capture,
      about: `index of ease of ${row.first} against ${row.second}, over ${row.parts} parts`,
      measure: 'difference of the indexes',
      interest: EASE_MARGIN,
      unit: 'models',
      n_left: row.first_models,
      n_right: row.second_models,
      found: row.difference,
      low: row.low,
      high: row.high,
    }));
}

/** Apps by what their code does. */
function ofCode(rows: MetricRows): ComparedGroups[] {
  return rows('code-contrasts').map((row) => ({
    comparison: `code-contrasts ${row.capture} ${row.basis} ${row.left} ${row.right} ${row.measure}`,
    source: 'code-contrasts',
    captures: row.capture,
    about: `${row.measure.replaceAll('_', ' ')} of apps (${row.left}) against others (${row.right}), by ${row.basis}`,
    ...ofContrast(row),
  }));
}

/** What two tables of contrasts of Spaces say in the same columns. */
function ofContrast(
  row: Pick<RowIn<'metrics', 'code-contrasts'>, 'n_left' | 'n_right' | 'delta' | 'delta_low' | 'delta_high'>,
) {
  const { n_left, n_right, delta: found, delta_low: low, delta_high: high } = row;
  return { ...DELTA, unit: 'Spaces', n_left, n_right, found, low, high };
}
