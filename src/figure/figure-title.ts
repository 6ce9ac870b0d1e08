import type { Value } from '../../data/schema/column.ts';
import type { Chart } from './chart.ts';

/** Characters of a finding: two lines at the widths of a phone and of a share image. */
export const longestTitle = 90;

/**
 * The title of a figure: its first finding that the rows support and that fits, else what is drawn. A refresh brings names
 * of any length and rows with gaps: a finding of more than 90 characters, or one that says an unknown, is passed over.
 */
export function figureTitle<R extends Record<keyof R, Value>>(chart: Chart<R>, rows: readonly R[]): string {
  if (rows.length === 0) return chart.title;
  const said = (chart.findings ?? []).filter((each) => each.holds(rows)).map((each) => each.say(rows));
  return (
    said.find((words) => words.length <= longestTitle && !/undefined|NaN|null|Infinity/.test(words)) ?? chart.title
  );
}
