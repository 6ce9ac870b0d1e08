import { matchCalibration as calibration } from '../triples/calibration.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const matchCalibration = table({
  name: 'match-calibration',
  title: 'Confidence that the matcher states, and how often it is right',
  key: ['capture', ...calibration.key],
  columns: { capture, ...calibration.columns },
});
