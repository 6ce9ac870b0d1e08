import { constants, zstdCompressSync } from 'node:zlib';
import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { ColumnKind, ListingColumn } from './listing-columns.ts';

type Cell = string | bigint | Date | readonly string[] | undefined;

const utf8 = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const SCHEMA: Readonly<Record<ColumnKind, (name: string) => readonly SchemaElement[]>> = {
  text: (name) => [{ name, ...utf8, repetition_type: 'OPTIONAL' }],
  count: (name) => [{ name, type: 'INT64', repetition_type: 'OPTIONAL' }],
  instant: (name) => [{ name, type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', repetition_type: 'OPTIONAL' }],
  texts: (name) => [
    { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...utf8, repetition_type: 'OPTIONAL' },
  ],
};

/** The cell that a value is, undefined where it is not of the kind of its column. */
const CELL: Readonly<Record<ColumnKind, (value: unknown) => Cell>> = {
  text: (value) => (typeof value === 'string' ? value : undefined),
  count: (value) => (Number.isSafeInteger(value) && Number(value) >= 0 ? BigInt(Number(value)) : undefined),
  instant(value) {
    const date = typeof value === 'string' ? new Date(value) : undefined;
    return date && !Number.isNaN(date.getTime()) ? date : undefined;
  },
  texts: (value) =>
    Array.isArray(value) && value.every((each) => typeof each === 'string') ? (value as string[]) : undefined,
};

const level = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };

/** Rows of one file of a partition, column by column, until they are written. */
export interface ParquetPart {
  readonly rows: number;
  /** Adds a record; returns how many of its values are of another kind than their column, and stay empty. */
  add(record: Readonly<Record<string, unknown>>): number;
  /** The file: one group of rows, zstd, with the least and largest value of each column but lists. */
  bytes(): Uint8Array;
}

/** An empty part with these columns. */
export function createParquetPart(columns: readonly ListingColumn[]): ParquetPart {
  const cells: Cell[][] = columns.map(() => []);
  let rows = 0;
  return {
    get rows() {
      return rows;
    },
    add(record) {
      rows += 1;
      let odd = 0;
      columns.forEach(({ kind, of }, at) => {
        const value = of(record) ?? undefined;
        const cell = value === undefined ? undefined : CELL[kind](value);
        if (value !== undefined && cell === undefined) odd += 1;
        cells[at]!.push(cell);
      });
      return odd;
    },
    bytes: () =>
      new Uint8Array(
        parquetWriteBuffer({
          columnData: columns.map(({ name }, at) => ({ name, data: cells[at]!, offsetIndex: false })),
          schema: [
            { name: 'root', num_children: columns.length },
            ...columns.flatMap(({ name, kind }) => SCHEMA[kind](name)),
          ],
          codec: 'ZSTD',
          compressors: { ZSTD: (bytes) => zstdCompressSync(bytes, level) },
          rowGroupSize: Math.max(rows, 1),
          createdBy: 'hub-report',
        }),
      ),
  };
}
