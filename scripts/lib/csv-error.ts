import { CsvError } from 'csv-parse';
import { ReportError } from './report-error.ts';

/** What is wrong with the form of a CSV file of others, as an error that names file, line and next step; any other as it is. */
export function csvError(error: unknown, path: string, hint: string): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = (error as { lines?: number }).lines;
  return new ReportError(`${path}${line === undefined ? '' : `:${line}`}: ${error.message}`, hint, { cause: error });
}
