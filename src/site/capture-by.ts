import { captureOf, type FrameName } from '../../frames/frame-rules.ts';
import { metricTable } from '../data/metric-table.ts';

/** The capture of a rule of frames/frame-rules.ts, for keys of a chapter; '' where the data have none. */
export function captureBy(name: FrameName): string {
  return captureOf(metricTable, name);
}
