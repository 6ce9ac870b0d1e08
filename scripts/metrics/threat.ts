import type { MetricName, RowIn } from '../../data/schema/folders.ts';
import type { MetricRows } from '../../frames/metric-rows.ts';

/** What could make findings wrong; the words are those of the table `threats`. */
export interface Threat extends Pick<
  RowIn<'metrics', 'threats'>,
  'threat' | 'validity' | 'what' | 'done' | 'remains' | 'chapter'
> {
  /** How large it is in the data at hand, in words; null where they cannot tell. */
  size?(rows: MetricRows): string | null;
  metric: MetricName;
  /** Path of a test that holds what was done. */
  test?: string;
}
