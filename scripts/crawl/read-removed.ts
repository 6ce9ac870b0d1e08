import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ReportError } from '../lib/report-error.ts';
import { readId, readText, type HubRecord } from '../records/field.ts';
import type { Removed } from '../tidy/follow-departures.ts';

/**
 * Models that an archive states as gone from the Hub in its removed.ndjson.gz (`id`, `removed_at`), with the day, empty
 * where it does not say; none without archive or file. The replay, which is a Hub, knows nothing of them.
 */
export function readRemoved(archive: string | undefined): Removed {
  const file = archive === undefined ? undefined : join(archive, 'removed.ndjson.gz');
  if (file === undefined || !existsSync(file)) return new Map();
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return new Map(lines.flatMap((line, at) => (line.trim() === '' ? [] : [readLine(line, `${file}:${at + 1}`)])));
}

function readLine(line: string, where: string): [id: string, day: string] {
  try {
    const record = JSON.parse(line) as HubRecord;
    return [readId(record), (readText(record, 'removed_at') ?? '').slice(0, 10)];
  } catch (cause) {
    throw new ReportError(`${where}: ${(cause as Error).message}`, 'correct the archive, or take the file out of it', {
      cause,
    });
  }
}
