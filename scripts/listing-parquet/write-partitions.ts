import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import { listingColumns } from './listing-columns.ts';
import { createParquetPart, type ParquetPart } from './parquet-part.ts';

/** What was written of one listing. */
export interface WrittenListing {
  rows: number;
  files: number;
  bytes: number;
  /** Values of another kind than their column, which are empty in the files. */
  odd: number;
}

/** Rows of one file at most, and of all files that are not written yet: what bounds the memory of an export. */
const MOST_ROWS = 100_000;
const MOST_HELD = 250_000;

/**
 * Writes records to DIR/KIND/month=YYYY-MM/part-N.parquet, by the month in which a repository was created (`unknown`
 * where its record does not say); the partition stands in the name of the folder, as Hive has it.
 */
export async function writePartitions(
  dir: string,
  kind: ListedKind,
  records: AsyncIterable<Readonly<Record<string, unknown>>>,
): Promise<WrittenListing> {
  const written: WrittenListing = { rows: 0, files: 0, bytes: 0, odd: 0 };
  const open = new Map<string, ParquetPart>();
  const parts = new Map<string, number>();
  let held = 0;
  const flush = (month: string, part: ParquetPart) => {
    const number = parts.get(month) ?? 0;
    const folder = join(dir, kind, `month=${month}`);
    mkdirSync(folder, { recursive: true });
    const bytes = part.bytes();
    writeFileSync(join(folder, `part-${number}.parquet`), bytes);
    parts.set(month, number + 1);
    open.delete(month);
    held -= part.rows;
    written.files += 1;
    written.bytes += bytes.length;
  };
  for await (const record of records) {
    const month = monthOf(record.createdAt);
    let part = open.get(month);
    if (!part) open.set(month, (part = createParquetPart(listingColumns[kind])));
    written.odd += part.add(record);
    written.rows += 1;
    held += 1;
    if (part.rows === MOST_ROWS) flush(month, part);
    // A listing is newest first, so that the months that are done are the first to go.
    if (held >= MOST_HELD) for (const [each, own] of [...open].slice(0, Math.ceil(open.size / 2))) flush(each, own);
  }
  for (const [month, part] of open) flush(month, part);
  return written;
}

function monthOf(createdAt: unknown): string {
  return /^\d{4}-(?:0[1-9]|1[0-2])(?=-)/.exec(typeof createdAt === 'string' ? createdAt : '')?.[0] ?? 'unknown';
}
