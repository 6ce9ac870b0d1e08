/**
 * What is expected of captures that nobody here has seen, in data/forecasts/: forecasts.csv is written by hand once and
 * never changed; `npm run score` says what came true. A new table is a file beside this and one line below.
 */
import { forecastScores } from './forecast-scores.ts';
import { forecastStatements } from './forecast-statements.ts';

export const forecastTables = [forecastStatements, forecastScores] as const;
