import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../data/data-folder.ts';
import { parquetTable } from './parquet-table.ts';
import type { ReleasedTable } from './released-tables.ts';

/** Bytes of a file with their hash. */
export interface HashedFile {
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
}

const made = new Map<string, HashedFile>();

/** CSV of a released table, as it is committed. */
export function csvBytes({ place, table }: Pick<ReleasedTable, 'place' | 'table'>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(dataFolder(), place, `${table.name}.csv`)));
}

/** Parquet of a released table, made once a build: its page, its address and its hash are of the same bytes. */
export function parquetFile(released: ReleasedTable): HashedFile {
  const known = made.get(released.sha256);
  if (known) return known;
  const bytes = parquetTable(released.table, new TextDecoder().decode(csvBytes(released)));
  const file = { bytes, sha256: sha256Of(bytes) };
  made.set(released.sha256, file);
  return file;
}

/** SHA-256 in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
