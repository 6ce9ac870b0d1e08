import { formatTable } from '../../data/schema/csv.ts';
import { forecastStatements } from '../../data/schema/forecasts/forecast-statements.ts';
import { measured } from '../lib/measured.ts';
import type { Forecast } from './judge-forecast.ts';

/**
 * SHA-256 of all statements that were written on one day, as a table of their own. A later day may add some; what stands
 * here never changes, and docs/protocol.md states it too. It is over the texts themselves: how a cell is written so that no
 * spreadsheet computes it is no part of a statement.
 */
export const frozenStatements: Readonly<Record<string, string>> = {
  '2026-11-29': '062eab8ce0d9cb2fbcdf6fae54338bb03ed8667e692f4f0a9a80c3e049dbed3c',
};

/** The same hash of the statements that are there, by day. */
export function statementHashes(forecasts: readonly Forecast[]): Record<string, string> {
  return Object.fromEntries(
    [...Map.groupBy(forecasts, ({ written }) => written ?? '')].map(([day, rows]) => [
      day,
      measured(formatTable(forecastStatements, rows, String)).sha256,
    ]),
  );
}
