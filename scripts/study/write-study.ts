import { createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ReportError } from '../lib/report-error.ts';
import { renameSynced } from '../lib/sync-to-disk.ts';
import { aboutStudy } from './about-study.ts';
import type { Study, StudyRecord } from './read-study.ts';

/** Writes the archive folder of a study whole, or nothing of it; a folder that is there already is an error. */
export async function writeStudy(dir: string, study: Study): Promise<void> {
  if (existsSync(dir))
    throw new ReportError(`${dir}: is there already`, 'remove it, or name another folder with --into');
  const staged = `${dir}.${process.pid}.new.tmp`;
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  try {
    await writeRecords(join(staged, 'models.ndjson.gz'), study.models);
    await writeRecords(join(staged, 'spaces.ndjson.gz'), study.spaces);
    const rows = study.sizes.map(({ id, bytes, files }) => `${id},${bytes ?? ''},${files ?? ''}\n`);
    writeFileSync(join(staged, 'space-files.csv'), ['id,size_bytes,n_files\n', ...rows].join(''));
    writeFileSync(join(staged, 'about.json'), `${JSON.stringify(aboutStudy, null, 2)}\n`);
    renameSynced(staged, dir);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

function writeRecords(path: string, records: readonly StudyRecord[]): Promise<void> {
  function* lines() {
    for (const record of records) yield `${JSON.stringify(record)}\n`;
  }
  return pipeline(Readable.from(lines()), createGzip({ level: 9 }), createWriteStream(path));
}
