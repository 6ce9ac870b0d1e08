import { mkdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PIPELINE_TYPES } from '@huggingface/tasks';
import type { HubRecord } from 'hub-replay';

/** Records of a Hub of 2026 divided by 1,000; with pages of 20 each listing has a twentieth of its pages. */
const SIZES = { models: 2000, spaces: 1500, datasets: 1500 };
/** So many times smaller are the pages of this Hub. */
export const PAGE_SHARE = 50;
/** A twentieth of the tasks of the Hub. */
const TASKS = Object.values(PIPELINE_TYPES).slice(0, 3);
/** A twentieth of the repositories that a crawl of the Hub asks for one by one. */
export const SCALED_SCOPE = ['--tasks', TASKS.join(','), '--most-spaces', '250'];

const APP =
  'import gradio as gr\nfrom transformers import pipeline\n\ngr.Interface.from_pipeline(pipeline()).launch()\n';
const REQUIREMENTS = 'gradio==4.0\ntransformers>=4,<5\n';

/** Writes an archive of made-up repositories in the proportions of the Hub, every record with what the Hub always gives. */
export function writeScaledHub(dir: string): string {
  mkdirSync(dir, { recursive: true });
  const models = records(SIZES.models, 'maker/model', (n) => ({
    downloads: hashed(`downloads ${n}`) % 100_000,
    pipeline_tag: TASKS[n % TASKS.length]!,
    tags: [TASKS[n % TASKS.length]!, TASKS[hashed(`tag ${n}`) % TASKS.length]!, 'license:mit'],
    sha: commit(`model ${n}`),
    gated: false,
  }));
  const spaces = records(SIZES.spaces, 'lab/app', (n) => ({
    sdk: 'gradio',
    sha: commit(`space ${n}`),
    tags: ['gradio'],
    models: [0, 1, 2].map((at) => String(models[hashed(`use ${n} ${at}`) % SIZES.models]!.id)),
    runtime: { stage: 'RUNNING', hardware: { current: 'cpu-basic', requested: 'cpu-basic' } },
    cardData: { app_file: 'app.py' },
  }));
  const datasets = records(SIZES.datasets, 'data/set', (n) => ({ downloads: n, tags: ['license:mit'], gated: false }));
  const files = [
    { path: 'app.py', content: APP },
    { path: 'requirements.txt', content: REQUIREMENTS },
  ];
  write(dir, 'models', models);
  write(dir, 'spaces', spaces);
  write(dir, 'datasets', datasets);
  const trees = spaces.map(({ id }) => ({
    id,
    files: files.map(({ path, content }) => ({ path, size: content.length })),
  }));
  write(dir, 'space-files', trees);
  write(
    dir,
    'contents',
    spaces.flatMap(({ id }) => files.map((file) => ({ kind: 'spaces', id, ...file }))),
  );
  return dir;
}

function records(count: number, name: string, more: (n: number) => Record<string, unknown>): HubRecord[] {
  return Array.from({ length: count }, (_, n) => {
    const id = `${name}-${String(n).padStart(4, '0')}`;
    const created = Date.UTC(2025, 0, 1) / 1000 + 1000 * n;
    const at = new Date(created * 1000).toISOString();
    const own = { createdAt: at, lastModified: at, likes: hashed(`likes ${id}`) % 1000, private: false };
    return { _id: created.toString(16) + commit(id).slice(0, 16), id, ...own, ...more(n) };
  });
}

function write(dir: string, name: string, rows: readonly HubRecord[]): void {
  writeFileSync(join(dir, `${name}.ndjson.gz`), gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
}

function commit(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

function hashed(text: string): number {
  return parseInt(commit(text).slice(0, 8), 16);
}
