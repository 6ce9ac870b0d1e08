import type { MetricName, RowIn } from '../../../data/schema/folders.ts';
import type { MetricRows } from '../../../frames/metric-rows.ts';
import { madeUpRow, type MadeUpRow } from '../../made-up-row.ts';

type MadeUp = { readonly [N in MetricName]?: readonly MadeUpRow<'metrics', N>[] };

/** Metrics of a few cells; a metric that nobody gave is empty. */
export function madeUpMetrics(given: MadeUp): MetricRows {
  return <N extends MetricName>(name: N): RowIn<'metrics', N>[] => {
    const rows: readonly MadeUpRow<'metrics', N>[] = given[name] ?? [];
    return rows.map((cells) => madeUpRow('metrics', name, cells));
  };
}

/** What a capture covers, for models and Spaces; the day it was seen is its name unless it is said. */
export function covers(
  capture: string,
  models: string,
  spaces = 'none',
  seen = capture,
): MadeUpRow<'metrics', 'captures'> {
  return { capture, seen, models_population: models, spaces_population: spaces, datasets_population: models };
}
