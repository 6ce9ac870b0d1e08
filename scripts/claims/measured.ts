import type { RowIn } from '../../data/schema/folders.ts';
import { captureOf, framesOf, type FrameName } from '../../frames/frame-rules.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';
import { findRow } from './claim.ts';

type Row = RowIn<'metrics', 'hub-measures'>;

/** What the one capture of a rule says of a measure. */
export function measured(rows: MetricRows, name: FrameName, measure: Row['measure']): Row | undefined {
  return findRow(rows('hub-measures'), { capture: captureOf(rows, name), measure });
}

/** What every capture of a rule says of it, from the oldest to the newest. */
export function everyMeasured(
  rows: MetricRows,
  name: FrameName,
  measure: Row['measure'],
): readonly (Row | undefined)[] {
  const own = rows('hub-measures').filter((row) => row.measure === measure);
  const captures = new Map(own.map((row) => [row.capture, row]));
  return framesOf(rows, name).map(({ capture }) => captures.get(capture));
}
