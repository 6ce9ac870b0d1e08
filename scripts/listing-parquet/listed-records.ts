import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import { openPageLog } from '../crawl/page-log.ts';
import { diskError } from '../lib/disk-error.ts';
import { ReportError } from '../lib/report-error.ts';

type HubRecord = Readonly<Record<string, unknown>>;

/**
 * Records of one listing, one after the other: of an archive folder (KIND.ndjson.gz), or of the raw pages that a crawl
 * keeps in its cache until the next begins (raw/KIND.pages). Undefined where the folder has neither.
 */
export function listedRecords(folder: string, kind: ListedKind): AsyncGenerator<HubRecord> | undefined {
  const archive = join(folder, `${kind}.ndjson.gz`);
  if (existsSync(archive)) return archivedRecords(archive);
  const pages = [join(folder, 'raw', `${kind}.pages`), join(folder, `${kind}.pages`)].find((file) => existsSync(file));
  return pages === undefined ? undefined : loggedRecords(pages);
}

async function* archivedRecords(file: string): AsyncGenerator<HubRecord> {
  let line = 0;
  for await (const text of linesOf(unpacked(file))) {
    line += 1;
    if (text.length > 0) yield recordOf(text.toString(), `${file}:${line}`);
  }
}

/** Bytes of a gzip file; neither a fault of the disk nor one of zlib names it by itself. */
async function* unpacked(file: string): AsyncGenerator<Buffer> {
  const [packed, bytes] = [createReadStream(file), createGunzip()];
  packed.once('error', (error) => bytes.destroy(error));
  try {
    yield* packed.pipe(bytes);
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw diskError(cause, file);
    throw new ReportError(`${file}: not a gzip file (${message})`, `gzip -t ${file}`, { cause });
  } finally {
    packed.destroy();
  }
}

/** Lines between line feeds; other ends of lines may stand inside of a text of JSON, and do. */
async function* linesOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      yield bytes.subarray(from, at);
      from = at + 1;
    }
    rest = Buffer.from(bytes.subarray(from));
  }
  yield rest;
}

async function* loggedRecords(file: string): AsyncGenerator<HubRecord> {
  const log = openPageLog(file);
  let page = 0;
  try {
    for (const { body } of log.pages()) {
      page += 1;
      const rows: unknown = JSON.parse(body.toString());
      if (!Array.isArray(rows)) throw broken(`${file} page ${page}`, 'a list of records');
      for (const row of rows) yield objectOf(row, `${file} page ${page}`);
    }
  } finally {
    log.close();
  }
}

function recordOf(text: string, where: string): HubRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken(where, 'JSON');
  }
  return objectOf(value, where);
}

function objectOf(value: unknown, where: string): HubRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw broken(where, 'a record');
  return value as HubRecord;
}

function broken(where: string, expected: string): ReportError {
  return new ReportError(
    `${where}: expected ${expected}`,
    'the source is broken there; fetch it anew, or mend that place',
  );
}
