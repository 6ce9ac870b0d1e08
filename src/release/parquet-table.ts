import { constants, zstdCompressSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { parquetWriteBuffer, type BasicType, type ColumnSource } from 'hyparquet-writer';
import type { CellType, Column } from '../../data/schema/column.ts';
import { textOfCell } from '../../data/schema/csv-cell.ts';
import type { Table } from '../../data/schema/table.ts';

/**
 * What every reader knows: a dictionary where values repeat (the writer decides), as it is, or by what each text has
 * in common with the one before. Which is smallest is found by trial. Whole numbers byte by byte would be a fifth
 * smaller, but DuckDB 1.5 reads that of floats alone; differences of whole numbers and lengths of texts would be 0.5
 * % of all files.
 */
type Encoding = ColumnSource['encoding'];
const TEXT: readonly Encoding[] = [undefined, 'PLAIN', 'DELTA_BYTE_ARRAY'];
const NUMBER: readonly Encoding[] = [undefined, 'PLAIN'];

type Cell = string | bigint | number | boolean | undefined;

/** Days and instants stay the text that they are in the CSV: one column may have both. */
const KINDS: Readonly<Record<CellType, { type: BasicType; encodings: readonly Encoding[]; read(cell: string): Cell }>> =
  {
    text: { type: 'STRING', encodings: TEXT, read: textOfCell },
    integer: { type: 'INT64', encodings: NUMBER, read: BigInt },
    number: { type: 'DOUBLE', encodings: NUMBER, read: Number },
    flag: { type: 'BOOLEAN', encodings: [undefined], read: (cell) => cell === 'true' },
    date: { type: 'STRING', encodings: TEXT, read: (cell) => cell },
  };

/** The highest takes three times as long as 12, a second for all files, and is 3 % smaller. */
const level = { params: { [constants.ZSTD_c_compressionLevel]: 19 } };

/** Rows of a file: its CSV, and cells that stand before those of each row. */
export interface CsvRows {
  csv: string;
  first: readonly string[];
}

/**
 * A table as Parquet, from its CSV as `npm run check` holds it, of one folder or of several below each other: types from the
 * schema, null for an empty cell, one group of rows, zstd. The same CSV gives the same bytes.
 */
export function parquetTable(table: Table, files: readonly CsvRows[]): Uint8Array<ArrayBuffer> {
  const records = files.flatMap(({ csv, first }) => {
    const rows = recordsOf(csv);
    return first.length === 0 ? rows : rows.map((row) => [...first, ...row]);
  });
  const columnData = Object.entries(table.columns).map(([name, column], at) => columnOf(name, column, records, at));
  return written(columnData);
}

/** A file of these columns. */
function written(columnData: ColumnSource[]): Uint8Array<ArrayBuffer> {
  const buffer = parquetWriteBuffer({
    columnData,
    codec: 'ZSTD',
    compressors: { ZSTD: (bytes) => zstdCompressSync(bytes, level) },
    rowGroupSize: Math.max(columnData[0]?.data.length ?? 0, 1),
    statistics: false,
    createdBy: 'hub-report',
  });
  return new Uint8Array(buffer);
}

function columnOf(name: string, column: Column, records: readonly string[][], at: number): ColumnSource {
  const { type, encodings, read } = KINDS[column.type];
  const data = records.map((record) => (record[at] === '' ? undefined : read(record[at]!)));
  const plain = { name, type, data, nullable: column.mayBeEmpty, offsetIndex: false };
  const tried = encodings.map((encoding) => ({ ...plain, ...(encoding && { encoding }) }));
  const sizes = tried.map((each) => written([each]).length);
  return tried[sizes.indexOf(Math.min(...sizes))]!;
}

/** Cells below the head; without a quote every line is a record and every comma ends a cell. */
function recordsOf(csv: string): string[][] {
  if (!csv.includes('"'))
    return csv
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
  return parse(csv, { from_line: 2 });
}
