import { join } from 'node:path';
import { parseJsonLine, readJsonLines, type HubRecord } from 'hub-replay';
import { ReportError } from '../lib/report-error.ts';

/** A listing of an archive; records are parsed when asked for, so that 760,000 of them take no memory. */
export interface ArchiveLines {
  [Symbol.iterator](): Generator<HubRecord>;
}

/** Opens one file of an archive folder; a missing one is an error. */
export async function archiveLines(dir: string, name: string): Promise<ArchiveLines> {
  const lines = await readJsonLines(join(dir, name));
  if (!lines)
    throw new ReportError(
      `${join(dir, name)}: expected a file, received none`,
      'name an archive with models, datasets and model-infos',
    );
  return {
    *[Symbol.iterator]() {
      for (let line = 0; line < lines.count; line += 1) yield parseJsonLine(lines, line);
    },
  };
}
