import { join } from 'node:path';
import { forecastProblems } from '../forecasts/forecast-problems.ts';
import type { CheckedFolder } from './checked-folder.ts';

/** What is special to forecasts: that no statement was changed since it was written, and that each can be judged. */
export function checkForecasts({ dir, problems, table }: CheckedFolder<'forecasts'>): string[] {
  if (problems.length > 0) return [];
  const rows = <N extends 'forecast-scores' | 'forecast-statements'>(name: N) => table(name)?.rows ?? [];
  return forecastProblems(rows('forecast-statements'), rows('forecast-scores')).map(
    (problem) => `${join(dir, 'forecast-statements.csv')}: ${problem}`,
  );
}
