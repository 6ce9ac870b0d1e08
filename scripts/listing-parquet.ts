/** `npm run listing-parquet -- FOLDER`: the listings of an archive or of a crawl as partitioned Parquet. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listedKinds } from '../data/schema/listed-kinds.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
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
  exits: { 1: 'failed' },
  async run({ values, operand: folder }) {
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
    for (const { kind, records } of found) {
      const { rows, files, bytes, odd } = await writePartitions(dir, kind, records);
      const left = odd === 0 ? '' : `, ${odd} values of another kind left empty`;
      print(
        `${kind.padEnd(8)} ${rows.toLocaleString('en')} rows -> ${join(dir, kind)}  ${files} files, ` +
          `${(bytes / 1e6).toFixed(1)} MB${left}\n`,
      );
    }
  },
});
