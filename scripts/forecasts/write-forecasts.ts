import { join } from 'node:path';
import { writeFolder, type WrittenTable } from '../lib/write-folder.ts';
import type { Forecast, Score } from './judge-forecast.ts';

const about = {
  source: 'Statements written before the captures that they are about were opened, and what became of them',
  revision: '',
  licence: 'CC-BY-4.0',
  notes: [
    'forecast-statements.csv is written once; docs/protocol.md states its hash, and the commit that added it its day.',
    'forecast-scores.csv is empty until a capture was scored: npm run score -- CAPTURE --keep.',
  ],
};

/** Writes statements and scores with the manifest of their folder. */
export function writeForecasts(
  data: string,
  forecasts: readonly Forecast[],
  scores: readonly Score[],
): Record<string, WrittenTable> {
  const rows = { 'forecast-statements': forecasts, 'forecast-scores': scores };
  return writeFolder('forecasts', join(data, 'forecasts'), { rows, about });
}
