import type { Capture } from '../../data/schema/capture.ts';
import type { Row } from '../../data/schema/table.ts';
import { captureTable } from './capture-table.ts';
import { captures } from './captures.ts';
import { metricTable } from './metric-table.ts';

/** All that a chart may read: passed in, so that a test can hand it rows of its own. */
export interface ReportData {
  captures(): readonly Capture[];
  /** Rows of one table of one capture, [] where it lacks it. */
  captureTable(capture: string, name: string): readonly Row[];
  /** Rows of data/metrics/<name>.csv. */
  metricTable(name: string): readonly Row[];
}

/** The data of the report, read from disk. */
export const reportData: ReportData = { captures, captureTable, metricTable };
