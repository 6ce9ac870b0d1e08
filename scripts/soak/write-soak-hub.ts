import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { HubRecord } from 'hub-replay';

/** Repositories of the small Hub: with pages of ten, five pages of models and some of the others. */
const SIZES = { models: 50, spaces: 30, datasets: 24 };
const TASKS = ['text-generation', 'fill-mask', 'translation'];
/** Seconds since 1970 of the first repository. */
const START = Date.UTC(2024, 0, 1) / 1000;

const APP =
  'import gradio as gr\nfrom transformers import pipeline\n\ngr.Interface.from_pipeline(pipeline()).launch()\n';
const REQUIREMENTS = 'gradio==4.0\ntransformers>=4,<5\n';

/**
 * Writes an archive of the fewest made-up repositories of which a crawl makes every kind of call: cards with datasets in
 * their text, trees, app files and requirements of Spaces, discussions and commits, an old id without owner, a Space
 * that was renamed, gated and disabled ones.
 */
export function writeSoakHub(dir: string): string {
  mkdirSync(dir, { recursive: true });
  const models = Array.from({ length: SIZES.models }, (_, n) => modelOf(n));
  const spaces = Array.from({ length: SIZES.spaces }, (_, n) => spaceOf(n, models));
  const datasets = Array.from({ length: SIZES.datasets }, (_, n) => datasetOf(n));
  const cards = models.filter((_, n) => n % 7 !== 3).map(({ id }, n) => ({ id, card: cardOf(n) }));
  write(dir, 'models', models);
  write(dir, 'spaces', spaces);
  write(dir, 'datasets', datasets);
  write(dir, 'cards', cards);
  const files = [
    { path: 'app.py', content: APP },
    { path: 'requirements.txt', content: REQUIREMENTS },
  ];
  const sizes = files.map(({ path, content }) => ({ path, size: content.length }));
  const ofSpaces = (more: (id: string, n: number) => object[]): HubRecord[] =>
    spaces.flatMap(({ id }, n) => more(id, n).map((fields) => ({ kind: 'spaces', id, ...fields })));
  write(
    dir,
    'space-files',
    ofSpaces((_, n) => [{ files: sizes, ...(n === 5 && { moved_from: 'lab/app-old' }) }]),
  );
  write(
    dir,
    'contents',
    ofSpaces(() => files),
  );
  write(
    dir,
    'discussions',
    ofSpaces((_, n) => [{ discussions: Array.from({ length: n % 4 }, (_, num) => ({ num })) }]),
  );
  write(
    dir,
    'commits',
    ofSpaces((id, n) => [{ commits: Array.from({ length: 1 + (n % 3) }, (_, at) => commitOf(id, n, at)) }]),
  );
  write(
    dir,
    'packages',
    ['gradio', 'transformers'].map((id) => ({ id, releases: { '4.0': [{ upload_time_iso_8601: timeOf(0) }] } })),
  );
  return dir;
}

/** Commit of a Space, newest first: the first is its head. */
function commitOf(id: string, n: number, at: number): object {
  return {
    id: at === 0 ? commit(`space ${n}`) : commit(`${id} ${at}`),
    title: 'change',
    authors: [{ user: `user-${at}` }],
    date: timeOf(n),
  };
}

function modelOf(n: number): HubRecord {
  const id = n === 0 ? 'openai-community/gpt2' : `maker-${n % 9}/model-${n}`;
  const task = TASKS[n % TASKS.length]!;
  return {
    ...identity(id, n),
    sha: commit(`model ${n}`),
    downloads: 10 * hashed(`downloads ${n}`, 10_000),
    downloadsAllTime: 1_000_000 + n,
    ...(n % 11 !== 4 && { pipeline_tag: task }),
    ...(n % 4 !== 1 && { library_name: 'transformers' }),
    tags: [task, 'license:mit', ...(n % 3 === 0 ? [`dataset:data/set-${n % SIZES.datasets}`] : [])],
    gated: n === 14 ? 'manual' : false,
    disabled: false,
    ...(n % 2 === 0 && { safetensors: { parameters: { F32: 1000 + n }, total: 1000 + n } }),
    spaces: n % 5 === 0 ? [`lab/app-${n % SIZES.spaces}`] : [],
    siblings: [{ rfilename: 'README.md' }, { rfilename: 'config.json' }],
    config: { architectures: ['BertModel'], model_type: 'bert' },
    usedStorage: 4000 + n,
  };
}

function spaceOf(n: number, models: readonly HubRecord[]): HubRecord {
  return {
    ...identity(`lab/app-${n}`, n),
    sha: commit(`space ${n}`),
    sdk: ['gradio', 'docker', 'static'][n % 3],
    tags: ['gradio', 'license:mit'],
    models: n % 2 ? [] : [...[n, n + 7].map((at) => models[at % SIZES.models]!.id), ...(n % 6 === 0 ? ['gpt2'] : [])],
    datasets: n % 4 === 0 ? [`data/set-${n % SIZES.datasets}`] : [],
    runtime: { stage: n % 3 ? 'RUNNING' : 'SLEEPING', hardware: { current: 'cpu-basic', requested: 'cpu-basic' } },
    cardData: { app_file: 'app.py', license: 'mit' },
    ...(n === 9 && { disabled: true }),
  };
}

function datasetOf(n: number): HubRecord {
  return {
    ...identity(`data/set-${n}`, n),
    downloads: 100 + n,
    tags: ['license:mit', `task_categories:${TASKS[n % TASKS.length]}`],
    gated: false,
    description: `Sätze über Art ${n}.`,
  };
}

function cardOf(n: number): string {
  return (
    `---\nlicense: mit\ndatasets:\n- data/set-${n % SIZES.datasets}\n---\n# Model ${n}\n\n## Training\n\n` +
    `Fine-tuned on data/set-${(n + 5) % SIZES.datasets}.\n\n## How to use\n\nCall it with a sentence of the dataset.\n`
  );
}

function identity(id: string, n: number): HubRecord {
  const created = START + 1000 * n;
  return {
    _id: created.toString(16) + commit(id).slice(0, 16),
    id,
    createdAt: timeOf(n),
    lastModified: timeOf(n),
    likes: hashed(`likes ${id}`, 1000),
    private: false,
  };
}

const timeOf = (n: number): string => new Date((START + 1000 * n) * 1000).toISOString();

function write(dir: string, name: string, rows: readonly HubRecord[]): void {
  writeFileSync(join(dir, `${name}.ndjson.gz`), gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
}

function commit(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

function hashed(text: string, below: number): number {
  return parseInt(commit(text).slice(0, 8), 16) % below;
}
