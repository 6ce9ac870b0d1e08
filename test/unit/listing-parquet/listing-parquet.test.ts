import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zstdDecompressSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { expect, onTestFinished, test } from 'vitest';
import { commandHere } from '../../command-here.ts';
import { openPageLog } from '../../../scripts/crawl/page-log.ts';
import { listedRecords } from '../../../scripts/listing-parquet/listed-records.ts';
import { writePartitions } from '../../../scripts/listing-parquet/write-partitions.ts';

const compressors = { ZSTD: (bytes: Uint8Array) => new Uint8Array(zstdDecompressSync(bytes)) };

function scratch(): string {
  const dir = mkdtempSync(join(tmpdir(), 'listing-parquet-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

/** Rows of every file below a folder, by the folder of their partition. */
async function rowsBelow(dir: string): Promise<Record<string, Record<string, unknown>[]>> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.parquet'));
  const read = files.sort().map(async (file) => {
    const buffer = new Uint8Array(readFileSync(join(dir, file))).buffer;
    const rows = await parquetReadObjects({ file: buffer, compressors });
    // An empty list cell comes back as undefined, any other as null.
    const cells = rows.map((row) => Object.entries(row).map(([name, value]) => [name, value ?? null]));
    return [file, cells.map((each) => Object.fromEntries(each))] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

const line = '\u2028';
const models = [
  {
    id: 'a/b',
    _id: '6'.repeat(24),
    createdAt: '2024-07-02T01:02:03.000Z',
    likes: 3,
    downloads: 10,
    gated: false,
    safetensors: { total: 8_000_000_000 },
    tags: ['x', `with ${line} inside`],
    spaces: [],
  },
  { id: 'c', createdAt: '2022-03-02T23:29:04.000Z', likes: '12', gated: 'auto', tags: [1], pipeline_tag: 'fill-mask' },
  { id: 'd', downloads: 0 },
  { id: 'e', createdAt: '2024-13-01T00:00:00.000Z' },
];

test('an archive becomes a file a month of creation, with each value under the type of its column', async () => {
  const dir = scratch();
  writeFileSync(join(dir, 'models.ndjson.gz'), gzipSync(models.map((model) => JSON.stringify(model)).join('\n')));
  const written = await writePartitions(join(dir, 'out'), 'models', listedRecords(dir, 'models')!);
  // A count that is text, a tag that is a number, and a month that is none.
  expect([written.rows, written.files, written.odd]).toEqual([4, 3, 3]);
  const rows = await rowsBelow(join(dir, 'out'));
  const none = { last_modified: null, downloads_all_time: null, library_name: null };
  expect(rows).toEqual({
    'models/month=2022-03/part-0.parquet': [
      expect.objectContaining({ id: 'c', likes: null, gated: 'auto', tags: null, pipeline_tag: 'fill-mask' }),
    ],
    'models/month=2024-07/part-0.parquet': [
      {
        ...none,
        id: 'a/b',
        hub_id: '6'.repeat(24),
        created_at: new Date('2024-07-02T01:02:03.000Z'),
        likes: 3n,
        downloads: 10n,
        pipeline_tag: null,
        gated: 'false',
        parameters: 8_000_000_000n,
        tags: ['x', `with ${line} inside`],
        spaces: [],
      },
    ],
    'models/month=unknown/part-0.parquet': [
      expect.objectContaining({ id: 'd', downloads: 0n, created_at: null }),
      expect.objectContaining({ id: 'e', created_at: null }),
    ],
  });
});

test('the raw pages that a crawl keeps are read as an archive is, and a folder without a listing has none', async () => {
  const dir = scratch();
  mkdirSync(join(dir, 'raw'));
  const log = openPageLog(join(dir, 'raw', 'spaces.pages'));
  const page = (body: unknown) => log.append({ path: '/p', next: '', body: Buffer.from(JSON.stringify(body)) });
  page([{ id: 'a/app', runtime: { stage: 'RUNNING', hardware: { current: 'cpu-basic' } }, models: ['gpt2'] }]);
  page([{ id: 'b/app' }]);
  log.close();
  await writePartitions(join(dir, 'out'), 'spaces', listedRecords(dir, 'spaces')!);
  expect(await rowsBelow(join(dir, 'out'))).toEqual({
    'spaces/month=unknown/part-0.parquet': [
      expect.objectContaining({ id: 'a/app', stage: 'RUNNING', hardware: 'cpu-basic', models: ['gpt2'] }),
      expect.objectContaining({ id: 'b/app', stage: null, models: null }),
    ],
  });
  expect(listedRecords(dir, 'models')).toBeUndefined();
});

test('a line that is no record is one error that names it', async () => {
  const dir = scratch();
  writeFileSync(join(dir, 'models.ndjson.gz'), gzipSync('{"id":"a"}\n[]\n'));
  await expect(writePartitions(join(dir, 'out'), 'models', listedRecords(dir, 'models')!)).rejects.toThrow(
    'models.ndjson.gz:2: expected a record',
  );
});

test('a file that is cut off, no gzip or no file is named', async () => {
  const dir = scratch();
  const fault = async (write: (file: string) => void) => {
    const file = join(dir, 'models.ndjson.gz');
    rmSync(file, { recursive: true, force: true });
    write(file);
    try {
      for await (const record of listedRecords(dir, 'models')!) expect(record).toEqual({ id: 'a/b' });
      return 'no fault';
    } catch (error) {
      return String(error).replaceAll(dir, 'DIR');
    }
  };
  const packed = gzipSync(`{"id":"a/b"}\n`.repeat(1000));
  expect([
    await fault((file) => writeFileSync(file, packed.subarray(0, -12))),
    await fault((file) => writeFileSync(file, 'plain text')),
    await fault((file) => mkdirSync(file)),
  ]).toEqual([
    'ReportError: DIR/models.ndjson.gz: not a gzip file (unexpected end of file)',
    'ReportError: DIR/models.ndjson.gz: not a gzip file (incorrect header check)',
    'ReportError: DIR/models.ndjson.gz: a folder stands in the place of a file (EISDIR)',
  ]);
});

test('an export that fails leaves nothing, not even a part of it, and one that is whole has its own name', async () => {
  const dir = scratch();
  const out = join(dir, 'out');
  const listingParquet = await commandHere('scripts/listing-parquet.ts');
  const run = (...lines: string[]) => {
    writeFileSync(join(dir, 'models.ndjson.gz'), gzipSync(lines.join('\n')));
    return listingParquet('.', dir, '--into', out);
  };
  expect((await run('{"id":"a/b"}', '[]')).status).toBe(1);
  expect(readdirSync(dir)).toEqual(['models.ndjson.gz']);
  expect((await run('{"id":"a/b"}', '{"id":"c"}')).status).toBe(0);
  expect(readdirSync(dir).sort()).toEqual(['models.ndjson.gz', 'out']);
});
