/** `npm run listing-parquet -- FOLDER`: the listings of an archive or of a crawl as partitioned Parquet. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listedKinds } from '../data/schema/listed-kinds.ts';
import { command } from './lib/command.ts';
import { diskError } from './lib/disk-error.ts';
import { print } from './lib/print.ts';
import { removeLeft } from './lib/remove-left.ts';
import { ReportError } from './lib/report-error.ts';
import { listedRecords } from './listing-parquet/listed-records.ts';
import { writePartitions } from './listing-parquet/write-partitions.ts';

await command({
  name: 'listing-parquet',
  summary: 'write raw listings as Parquet, partitioned by month of creation',
  operand: { name: 'FOLDER', what: 'archive folder, or the folder of a crawl in its cache' },
  options: { into: { type: 'string', value: 'DIR', default: 'listing-parquet', help: 'new folder to write' } },
  notes: `Every repository of the listings that FOLDER has: DIR/KIND/month=YYYY-MM/part-N.parquet, zstd, which DuckDB, Spark
and pandas read as they are. docs/scale.md has the columns and a query. A value of another kind than its column is
empty, and counted. The folder is not for git: a listing of the whole Hub has gigabytes.`,
  onInterrupt: 'nothing was written',
  async run({ values, operand: folder, signal }) {
    const dir = values.into;
    if (existsSync(dir) && readdirSync(dir).length > 0)
      throw new ReportError(`${dir}: is not empty`, 'name a new folder with --into, or remove this one');
    const found = listedKinds.flatMap((kind) => {
      const records = listedRecords(folder, kind);
      return records ? [{ kind, records }] : [];
    });
    if (found.length === 0)
      throw new ReportError(
        `${folder}: no listing there`,
        'name a folder with models.ndjson.gz, or one of the folders of .cache/crawl that has raw/models.pages',
      );
    const told = await writeWhole(dir, async (staged) => {
      const lines: string[] = [];
      for (const { kind, records } of found) {
        const { rows, files, bytes, odd } = await writePartitions(staged, kind, until(signal, records));
        const left = odd === 0 ? '' : `, ${odd} values of another kind left empty`;
        lines.push(
          `${kind.padEnd(8)} ${rows.toLocaleString('en')} rows -> ${join(dir, kind)}  ${files} files, ` +
            `${(bytes / 1e6).toFixed(1)} MB${left}\n`,
        );
      }
      return lines;
    });
    print(told.join(''));
  },
});

/** Fills a folder beside the one that is asked for, which takes its name when all of it is there: a part would look whole. */
async function writeWhole<T>(dir: string, fill: (staged: string) => Promise<T>): Promise<T> {
  const staged = `${resolve(dir)}.${process.pid}.new.tmp`;
  try {
    mkdirSync(staged, { recursive: true });
    const filled = await fill(staged);
    if (existsSync(dir)) rmdirSync(dir);
    renameSync(staged, dir);
    return filled;
  } catch (error) {
    removeLeft(staged);
    throw diskError(error, dir);
  }
}

/** The records up to Ctrl-C, which ends them with an error. */
async function* until<T>(signal: AbortSignal, records: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const record of records) {
    signal.throwIfAborted();
    yield record;
  }
}
