import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { textOfCell } from '../../data/schema/csv-cell.ts';
import { captureManifest } from '../../data/schema/manifest.ts';
import type { Row } from '../../data/schema/table.ts';
import { isPlainFile } from '../lib/plain-file.ts';
import type { SeenCapture } from './seen-capture.ts';

/** Text of a file of a capture by its name, `models.csv`; undefined where there is none. */
export type FileText = (name: string) => string | undefined;

/** Files of a folder on disk. */
export function filesOf(dir: string): FileText {
  return (name) => {
    try {
      const file = join(dir, name);
      return isPlainFile(file) ? readFileSync(file, 'utf8') : undefined;
    } catch {
      return undefined;
    }
  };
}

const stated = captureManifest
  .pick({
    capture: true,
    seen: true,
    source: true,
    population: true,
    listed: true,
    endpoint: true,
    alarms: true,
    losses: true,
  })
  // An older manifest may not say by which options it was made.
  .extend({ options: captureManifest.shape.options.default({}) })
  .loose();

/**
 * A capture of today's schema or of an older one: cells stay text and columns what they are. undefined where its
 * manifest cannot be read: there is nothing to hold a later one against. A table that is missing or no CSV is empty.
 */
export function captureFromFiles(file: FileText): SeenCapture | undefined {
  const manifest = readManifest(file('manifest.json'));
  if (manifest === undefined) return undefined;
  return { manifest, table: (name) => readRows(file(`${name}.csv`)) };
}

function readManifest(text: string | undefined): SeenCapture['manifest'] | undefined {
  try {
    return text === undefined ? undefined : stated.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function readRows(text: string | undefined): Row[] {
  try {
    const options = { columns: true, relax_column_count: true, record_delimiter: '\n', cast: textOfCell } as const;
    return text === undefined ? [] : parse(text, options);
  } catch {
    return [];
  }
}
