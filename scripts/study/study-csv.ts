import { createReadStream, existsSync } from 'node:fs';
import { parse, type InfoRecord } from 'csv-parse';
import { csvError } from '../lib/csv-error.ts';
import { ReportError } from '../lib/report-error.ts';

const AS_WRITTEN = 'the tables must be as the scrapers of the study write them';

/** A row of a table of the study. */
export interface StudyRow<Column extends string> {
  cells: Readonly<Record<Column, string>>;
  /** Fails with file, line, what was expected and what stands there. */
  fail(expected: string, received: string): never;
}

/**
 * Rows of a CSV file as pandas writes it, one by one. Columns are found by their names, others are left alone; a missing
 * file or column and a row of another width are errors with file and line.
 */
export async function* studyCsv<const Column extends string>(
  path: string,
  columns: readonly Column[],
): AsyncGenerator<StudyRow<Column>> {
  if (!existsSync(path))
    throw new ReportError(
      `${path}: no such file`,
      'name a full clone of github.com/keivanipchihagh/ML-Dev-Ease-Classification-vs.-Generation',
    );
  const parser = createReadStream(path).pipe(parse({ info: true, bom: true, relax_column_count: true }));
  let places: readonly number[] | undefined;
  let width = 0;
  for await (const { record, info } of recordsOf(parser, path)) {
    const fail = failAt(path, info.lines);
    if (places === undefined) {
      places = columns.map((column) => record.indexOf(column));
      width = record.length;
      const missing = columns.filter((_, at) => places![at] === -1);
      if (missing.length > 0) fail(`a column ${missing.join(', ')}`, record.join());
      continue;
    }
    if (record.length !== width) fail(`${width} cells`, `${record.length}: ${record.join()}`);
    const cells = Object.fromEntries(columns.map((column, at) => [column, record[places![at]!]!]));
    yield { cells: cells as Record<Column, string>, fail };
  }
  if (places === undefined) failAt(path, 1)(`columns ${columns.join()}`, 'an empty file');
}

async function* recordsOf(parser: AsyncIterable<unknown>, path: string) {
  try {
    yield* parser as AsyncIterable<{ record: string[]; info: InfoRecord }>;
  } catch (error) {
    throw csvError(error, path, AS_WRITTEN);
  }
}

function failAt(path: string, line: number): (expected: string, received: string) => never {
  return (expected, received) => {
    throw new ReportError(
      `${path}:${line}: expected ${expected}, received ${JSON.stringify(received.slice(0, 120))}`,
      AS_WRITTEN,
    );
  };
}
