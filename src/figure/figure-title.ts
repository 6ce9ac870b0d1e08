import type { Value } from '../../data/schema/column.ts';
import type { Chart } from './chart.ts';

/** Characters of a finding: two lines at the widths of a phone and of a share image. */
export const longestTitle = 90;

/**
 * The title of a figure: its first finding that the rows support, else what is drawn. Throws where a finding is longer
 * than 90 characters or says an unknown.
 */
export function figureTitle<R extends Record<keyof R, Value>>(chart: Chart<R>, rows: readonly R[]): string {
  const finding = rows.length > 0 ? chart.findings?.find((each) => each.holds(rows)) : undefined;
  if (finding === undefined) return chart.title;
  const said = finding.say(rows);
  if (said.length > longestTitle)
    throw new Error(`src/charts/${chart.id}.ts: findings: ${said.length} characters, at most ${longestTitle}: ${said}`);
  if (/undefined|NaN|null|Infinity/.test(said))
    throw new Error(`src/charts/${chart.id}.ts: findings: holds, and says an unknown: ${said}`);
  return said;
}
