import type { MetricName, RowIn, TableName } from '../../data/schema/folders.ts';
import type { Capture } from '../../data/schema/manifest.ts';
import { captureTable } from './capture-table.ts';
import { captures } from './captures.ts';
import { metricTable } from './metric-table.ts';

/** All that a chart may read: passed in, so that a test can hand it rows of its own. */
export interface ReportData {
  captures(): readonly Capture[];
  /** Rows of one table of one capture, [] where it lacks it. */
  captureTable<N extends TableName<'captures'>>(capture: string, name: N): readonly RowIn<'captures', N>[];
  /** Rows of data/metrics/<name>.csv. */
  metricTable<N extends MetricName>(name: N): readonly RowIn<'metrics', N>[];
}

/** The data of the report, read from disk. */
export const reportData: ReportData = { captures, captureTable, metricTable };
