import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startReplay, type Replay } from 'hub-replay';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFolder } from '../../data/schema/open-folder.ts';
import { standInModels } from '../../scripts/first-run/pilot/stand-in-models.ts';

const scratch = mkdtempSync(join(tmpdir(), 'first-run-'));
const models = standInModels.filter(({ task }) => task === 'text-classification');
let hub: Replay;

beforeAll(async () => {
  const archive = join(scratch, 'archive');
  const contents = models.flatMap(({ id, files = {} }) =>
    Object.entries(files).map(([path, content]) => {
      const file = join(archive, 'contents', id, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, Buffer.isBuffer(content) ? content : JSON.stringify(content));
      return { kind: 'models', id, path, file: `${id}/${path}`, large: path.endsWith('.onnx') };
    }),
  );
  const records = models.map(({ id, task }) => ({
    id,
    pipeline_tag: task,
    tags: ['transformers.js', task],
    downloads: 7,
  }));
  const lines = (rows: readonly object[]) => gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(join(archive, 'models.ndjson.gz'), lines(records));
  writeFileSync(join(archive, 'contents.ndjson.gz'), lines(contents));
  hub = await startReplay(archive);
});
afterAll(async () => {
  await hub.close();
  rmSync(scratch, { recursive: true, force: true });
});

const argsFor = (name: string, ...more: readonly string[]) => [
  'scripts/first-run.ts',
  '--tasks=text-classification',
  '--per-task=5',
  '--repeats=2',
  `--cache=${join(scratch, `${name}-cache`)}`,
  `--out=${join(scratch, name)}`,
  ...more,
];
const env = () => ({ ...process.env, HF_ENDPOINT: hub.url });

function run(name: string, ...more: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, argsFor(name, ...more), { env: env() }, (error, stdout, stderr) =>
      error ? reject(new Error(stderr, { cause: error })) : resolve({ stdout, stderr }),
    );
  });
}

/** Lines of the journal of a run that is under way. */
function journal(name: string): string[] {
  const cache = join(scratch, `${name}-cache`);
  const files = (existsSync(cache) ? readdirSync(cache) : []).map((each) => join(cache, each, 'attempts.ndjson'));
  return files.filter(existsSync).flatMap((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean));
}

/** Kills a run as soon as its journal has an attempt. */
function killAfterFirst(name: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, argsFor(name), { env: env(), stdio: 'ignore' });
    const timer = setInterval(() => journal(name).length > 0 && child.kill('SIGKILL'), 20);
    child.once('close', () => {
      clearInterval(timer);
      resolve();
    });
  });
}

test('npm run first-run goes on where a kill left it, with its plan and the figures that it had', async () => {
  await killAfterFirst('killed');
  expect(existsSync(join(scratch, 'killed'))).toBe(false);
  const [kept = ''] = journal('killed');
  const { stdout, stderr } = await run('killed');
  expect(stdout).toContain('plan in all  1 models, up to 2 times each');
  expect(stdout).toContain('which counts it as downloads of these models');
  expect(stderr).toMatch(/goes on after \d attempts/);
  const { table } = openFolder('first-run', join(scratch, 'killed'));
  const [row] = table('trials');
  expect(row).toMatchObject({ outcome: 'worked', detail: null, agreeing: 2, probability: 1, band: '1-9' });
  const { callMs } = JSON.parse(kept) as { callMs: number };
  expect([row?.call_ms_least, row?.call_ms_most]).toContain(Number(callMs.toPrecision(4)));
  expect(table('trial-strata')).toMatchObject([{ band: '1-9', listed: 1, drawn: 1 }]);
  expect(journal('killed')).toEqual([]);
});
