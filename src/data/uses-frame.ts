import { captureOf } from '../../frames/frame-rules.ts';
import type { ReportData } from './report-data.ts';

/** Capture and side, the records of Spaces or those of models, that say which Space uses which model. */
export interface UsesFrame {
  capture: string;
  side: 'space' | 'model';
}

/** What Spaces say in a listing of all of them, else what models say; the capture is '' where neither does. */
export function usesFrame({ metricTable }: Pick<ReportData, 'metricTable'>): UsesFrame {
  const side = captureOf(metricTable, 'uses-by-spaces') === '' ? 'model' : 'space';
  return { capture: captureOf(metricTable, 'uses'), side };
}
