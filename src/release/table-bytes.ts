import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../data/data-folder.ts';
import type { ReleasedTable } from './released-tables.ts';

/** Bytes of a file with their hash. */
export interface HashedFile {
  bytes: Uint8Array<ArrayBuffer>;
  sha256: string;
}

/** CSV of a released table, as it is committed. */
export function csvBytes({ place, table }: Pick<ReleasedTable, 'place' | 'table'>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(dataFolder(), place, `${table.name}.csv`)));
}

/** SHA-256 in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
