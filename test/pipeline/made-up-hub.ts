import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type HubRow = Record<string, unknown> & { id: string };

/** A Hub of made-up repositories, as an archive folder holds it. */
export interface MadeUpHub {
  models: HubRow[];
  spaces: HubRow[];
  datasets: HubRow[];
  spaceFiles: HubRow[];
  contents: HubRow[];
}

export const TASKS = ['text-generation', 'text-classification', 'fill-mask', 'translation', 'conversational'];
const START = Date.UTC(2023, 0, 1) / 1000;

/** The same numbers on every run (mulberry32). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const hex = (text: string) => createHash('sha1').update(text).digest('hex');
const at = (seconds: number) => new Date(seconds * 1000).toISOString();
const chosen = <T>(condition: boolean, fields: T): T | Record<string, never> => (condition ? fields : {});

/** How many records a made-up Hub has. */
export interface HubSizes {
  models: number;
  spaces: number;
  datasets: number;
}

/** Four pages of models, two of Spaces and one of datasets. */
export const WHOLE: HubSizes = { models: 3500, spaces: 1300, datasets: 250 };

/** The first quarter of it: as many pages of a Hub whose pages hold a quarter (`pageShare` of recorded-hub.ts). */
export const QUARTER: HubSizes = { models: 875, spaces: 325, datasets: 63 };

/** Models, Spaces and datasets with every oddity that a crawl must take. */
export function madeUpHub(sizes: HubSizes = WHOLE): MadeUpHub {
  const random = createRandom(20260806);
  const last = sizes.models - 1;
  const models = Array.from({ length: last }, (_, n) => modelOf(n, sizes, random));
  models.push({
    ...modelOf(last, sizes, random),
    id: 'openai-community/gpt2',
    pipeline_tag: 'text-generation',
    likes: 49,
    downloads: 100_000,
  });
  const ids = models.map(({ id }) => id);
  const spaces = Array.from({ length: sizes.spaces }, (_, n) => spaceOf(n, ids, sizes, random));
  const datasets = Array.from({ length: sizes.datasets }, (_, n) => ({
    ...identity(`data-${n % 13}/set-${n}`, n * 5000),
    likes: random(30),
    downloads: random(900),
    gated: false,
    tags: ['license:mit', ...(n % 3 ? [`task_categories:${TASKS[n % 5]}`, 'size_categories:1K<n<10K'] : [])],
  }));
  return { models, spaces, datasets, ...filesOf(spaces) };
}

function identity(id: string, seconds: number): HubRow {
  const created = START + seconds;
  return {
    _id: created.toString(16) + hex(id).slice(0, 16),
    id,
    createdAt: at(created),
    lastModified: at(created + 60),
    private: false,
  };
}

function modelOf(n: number, sizes: HubSizes, random: (below: number) => number): HubRow {
  const task = TASKS[random(7)];
  const tag = TASKS[random(9)];
  return {
    // Odd characters that the Hub allows, and letters whose order is not that of a dictionary.
    ...identity(
      `${['Maker', 'maker', '_m', '0m'][n % 4]}-${n % 97}/${['Model', 'model.v', 'm--', 'M_'][n % 3]}${n}`,
      n * 1000,
    ),
    ...chosen(n % 50 !== 7, { likes: random(50) }),
    downloads: n % 11 === 0 ? 0 : random(40) ** 3,
    tags: [
      ...new Set([
        ...(task && n % 5 ? [task] : []),
        ...(tag ? [tag] : []),
        'en',
        ...(n % 3 ? [`license:${['mit', 'apache-2.0'][n % 2]}`] : []),
        ...(n % 4 ? [`dataset:data-${n % 13}/set-${n % sizes.datasets}`] : []),
      ]),
    ],
    ...chosen(task !== undefined, { pipeline_tag: task }),
    ...chosen(n % 4 !== 0, { library_name: ['transformers', 'gguf', 'diffusers'][n % 3] }),
    gated: n % 20 === 0 ? 'manual' : false,
    ...chosen(n % 6 === 0, { safetensors: { parameters: { F32: n + 1 }, total: n + 1 } }),
    ...chosen(n % 8 === 0, {
      spaces: [
        `lab-${n % 31}/app-${n % sizes.spaces}`,
        `lab-${n % 31}/app-${n % sizes.spaces}`,
        `far/unlisted-${n % 7}`,
      ],
    }),
  };
}

function spaceOf(n: number, models: readonly string[], sizes: HubSizes, random: (below: number) => number): HubRow {
  const named = Array.from({ length: n % 3 ? random(4) : 0 }, () => models[random(models.length)]!);
  if (n % 27 === 0) named.push('gpt2');
  if (n % 135 === 0) named.push('openai-community/gpt2', 'openai-community/gpt2');
  if (n % 17 === 0) named.push('nobody/has-this', 'no-owner-either');
  const id = `lab-${n % 31}/app-${n}`;
  return {
    ...identity(id, n * 2500),
    likes: random(20),
    sdk: ['gradio', 'static', 'docker', 'streamlit'][n % 4],
    sha: hex(`${id} 1`),
    tags: n % 2 ? ['license:mit'] : [],
    models: named,
    datasets: n % 10 === 0 ? [`data-${n % 13}/set-${n % sizes.datasets}`] : [],
    runtime: {
      stage: ['RUNNING', 'SLEEPING', 'RUNTIME_ERROR'][n % 3],
      hardware: { current: n % 2 ? 'cpu-basic' : null, requested: 'cpu-basic' },
    },
    cardData: n % 5 ? { app_file: 'src/run.py', license: '' } : { title: 'x' },
    ...chosen(n === 54, { disabled: true }),
    ...chosen(n === 81, { gated: 'manual' }),
  };
}

/** Spaces that name gpt2 have files: with LFS, one with 2,300 of them, one that was renamed after it was listed. */
function filesOf(spaces: readonly HubRow[]): Pick<MadeUpHub, 'spaceFiles' | 'contents'> {
  const app = 'import gradio as gr, os\nfrom transformers import pipeline\n\n# import nothing\nprint("import this")\n';
  const requirements = 'gradio==4.0\ntransformers>=4,<5\n# torch\n';
  const withFiles = spaces.filter(({ models }) => (models as string[]).includes('gpt2'));
  const spaceFiles = withFiles.map(({ id, cardData }, n) => ({
    id,
    files: [
      { path: (cardData as { app_file?: string }).app_file ?? 'app.py', size: app.length },
      { path: 'requirements.txt', size: requirements.length },
      {
        path: 'weights/model.bin',
        size: 5_000_000_000 + n,
        lfs: { oid: 'f'.repeat(64), size: 5_000_000_000 + n, pointerSize: 135 },
      },
      ...(n === 4 ? Array.from({ length: 2300 }, (_, file) => ({ path: `many/${file}.txt`, size: file })) : []),
    ],
  }));
  const contents = spaceFiles.flatMap(({ id, files }) => [
    { id, kind: 'spaces', path: files[0]!.path, content: app },
    { id, kind: 'spaces', path: 'requirements.txt', content: requirements },
  ]);
  return { spaceFiles, contents };
}

/** Writes the folder that the replay serves; empty lists make no file. */
export function writeHub(dir: string, hub: Partial<MadeUpHub>): string {
  mkdirSync(dir, { recursive: true });
  const names = {
    models: 'models',
    spaces: 'spaces',
    datasets: 'datasets',
    spaceFiles: 'space-files',
    contents: 'contents',
  } as const;
  for (const [key, name] of Object.entries(names) as [keyof MadeUpHub, string][]) {
    const rows = [...(hub[key] ?? [])].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    if (rows.length > 0)
      writeFileSync(join(dir, `${name}.ndjson.gz`), gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
  }
  return dir;
}
