import { metricTable } from './metric-table.ts';

/** Day on which a capture saw the Hub; undefined for what is no capture of the data. */
export function seenOf(capture: string): string | undefined {
  return metricTable('captures').find((row) => row.capture === capture)?.seen;
}
