import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

type Row = { id: string } & Record<string, unknown>;

const sha = (letter: string): string => letter.repeat(40);
const objectId = (seconds: number, rest: string): string => seconds.toString(16) + rest.padStart(16, '0');
const day = 86_400;
const start = 1_700_000_000;
const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** Content of the one large file; its hash and size stand in `space-files`. */
export const largeContent = 'weights '.repeat(40);

export const models: Row[] = [
  {
    _id: objectId(start, '1'),
    id: 'aurora/alpha',
    likes: 7,
    trendingScore: 3,
    private: false,
    downloads: 50,
    tags: ['transformers', 'en', 'license:mit'],
    pipeline_tag: 'text-classification',
    library_name: 'transformers',
    createdAt: iso(start),
    lastModified: iso(start + day),
    sha: sha('a'),
    author: 'aurora',
    gated: false,
    safetensors: { parameters: { F32: 2_000_000 }, total: 2_000_000 },
    usedStorage: 8_000_123,
    cardData: { license: 'mit' },
    siblings: [
      { rfilename: 'README.md' },
      {
        rfilename: 'model.safetensors',
        size: 320,
        lfs: { sha256: createHash('sha256').update(largeContent).digest('hex'), size: 320, pointerSize: 128 },
      },
    ],
  },
  {
    _id: objectId(start + 3 * day, '2'),
    id: 'aurora/beta',
    likes: 7,
    trendingScore: 3,
    private: false,
    downloads: 900,
    tags: ['transformers', 'fr', 'license:mit'],
    pipeline_tag: 'text-classification',
    createdAt: iso(start + 3 * day),
    author: 'aurora',
    gated: 'manual',
    sha: sha('b'),
    siblings: [{ rfilename: 'config.json' }],
  },
  {
    _id: objectId(start + day, '3'),
    id: 'Boreal/Gamma-Large',
    likes: 2,
    trendingScore: 9,
    private: false,
    downloads: 10,
    tags: ['diffusers', 'en'],
    pipeline_tag: 'text-to-image',
    library_name: 'diffusers',
    createdAt: iso(start + day),
    gated: false,
    safetensors: { total: 7_000_000_000 },
  },
  {
    _id: objectId(start + 2 * day, '4'),
    id: 'boreal/delta',
    likes: 0,
    private: false,
    tags: [],
    createdAt: iso(start + 2 * day),
    disabled: true,
  },
  {
    id: 'openai-community/gpt2',
    likes: 40,
    private: false,
    downloads: 5,
    tags: ['en'],
    createdAt: iso(start - day),
    pipeline_tag: null,
  },
  { id: 'cove/gone', likes: 99, private: false, tags: [] },
  { id: 'cove/secret', likes: 98, private: true, tags: [] },
];

export const datasets: Row[] = [
  {
    _id: objectId(start, '11'),
    id: 'aurora/letters',
    author: 'aurora',
    likes: 1,
    downloads: 4,
    tags: ['language:en'],
    gated: false,
    private: false,
    sha: sha('c'),
    lastModified: iso(start),
    createdAt: iso(start),
  },
  {
    _id: objectId(start, '12'),
    id: 'boreal/numbers',
    author: 'boreal',
    likes: 3,
    downloads: 4,
    tags: ['language:fr'],
    gated: 'auto',
    private: false,
    createdAt: iso(start),
    description: 'Numbers.',
  },
  { id: 'rajpurkar/squad', author: 'rajpurkar', downloads: 6 },
];

export const spaces: Row[] = [
  {
    _id: objectId(start, '21'),
    id: 'aurora/demo',
    author: 'aurora',
    likes: 5,
    trendingScore: 1,
    private: false,
    sdk: 'gradio',
    tags: ['region:us'],
    createdAt: iso(start),
    lastModified: iso(start),
    sha: sha('d'),
    subdomain: 'aurora-demo',
    models: ['aurora/alpha'],
    datasets: [],
    runtime: { stage: 'SLEEPING', hardware: { current: null, requested: 'cpu-basic' } },
    usedStorage: 12,
    siblings: [{ rfilename: 'app.py' }, { rfilename: 'data/a.bin' }],
  },
  {
    _id: objectId(start + day, '22'),
    id: 'boreal/page',
    likes: 5,
    private: false,
    sdk: 'static',
    tags: ['static'],
    createdAt: iso(start + day),
    models: [],
    datasets: ['aurora/letters'],
  },
];

export const infos: Row[] = [
  {
    id: 'Boreal/Gamma-Large',
    downloads: 11,
    sha: sha('e'),
    lastModified: iso(start + 5 * day),
    spaces: ['aurora/demo'],
    disabled: false,
  },
];

export const spaceFiles: Row[] = [
  {
    id: 'aurora/demo',
    loc: 3,
    loc_by_ext: { '.py': 3 },
    requirements: ['gradio'],
    app_file: 'app.py',
    imports: ['gradio'],
    moved_from: 'aurora/old-demo',
    files: [
      { path: 'app.py', size: 14 },
      { path: 'data/a.bin', size: 9_000, lfs: { oid: 'f'.repeat(64), size: 9_000, pointerSize: 129 } },
      { path: 'data/deep/b.txt', size: 2 },
      { path: 'notes.txt' },
    ],
  },
];

export const contents: Row[] = [
  { id: 'aurora/demo', kind: 'spaces', path: 'app.py', content: 'import gradio\n' },
  { id: 'aurora/alpha', kind: 'models', path: 'model.safetensors', content: largeContent },
];

export const cards: Row[] = [
  { id: 'aurora/alpha', card: '---\nlicense: mit\n---\nAlpha ü\n' },
  { id: 'aurora/beta', card: 'gated' },
];

/** Writes a folder of archive files: arrays as .ndjson.gz, text as it is. */
export async function writeArchive(files: Record<string, unknown[] | string>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'replay-'));
  for (const [name, content] of Object.entries(files)) {
    const lines = typeof content === 'string' ? content : content.map((row) => `${JSON.stringify(row)}\n`).join('');
    await writeFile(join(dir, name), name.endsWith('.gz') ? gzipSync(lines) : lines);
  }
  return dir;
}

/** Writes the archive of made-up repositories that most replay tests ask. */
export function writeTinyArchive(): Promise<string> {
  return writeArchive({
    'models.ndjson.gz': models,
    'datasets.ndjson.gz': datasets,
    'spaces.ndjson.gz': spaces,
    'model-infos.ndjson.gz': infos,
    'cards.ndjson.gz': cards,
    'dataset-cards.ndjson.gz': [{ id: 'aurora/letters', card: 'Letters\n' }],
    'space-files.ndjson.gz': spaceFiles,
    'space-files.csv': 'id,size_bytes,n_files\ncove/sized,120,3\ncove/unsized,,\n',
    'removed.ndjson.gz': [{ id: 'cove/gone', removed_at: iso(start) }],
    'contents.ndjson.gz': contents,
    'about.json': '{"capture":"tiny"}',
  });
}
