import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startReplay } from '../src/start-replay.ts';
import type { Replay } from '../src/start-replay.ts';
import { ask } from './ask.ts';
import { writeArchive } from './tiny-archive.ts';

const spaces = [
  {
    id: 'gh/a',
    author: 'author-7',
    space: true,
    sdk: 'gradio',
    kind: 'local model and hosted api',
    models: ['gpt2'],
    tasks: ['text-generation'],
    hosted_apis: ['groq'],
    lastModified: '2026-06-01T00:00:00.000Z',
  },
  { id: 'gh/b', author: 'author-8', space: false, kind: 'no model' },
];
const files = [
  {
    id: 'gh/a',
    loc: 12,
    py_files: 1,
    files: [
      { path: 'd1/f1.py', size: 90 },
      { path: 'd1/f1.py', size: 30 },
      { path: 'f2.bin', size: 4_000_000, lfs: true },
      { path: 'f3.bin', min_size: 4_200_000 },
    ],
  },
  { id: 'gh/b', loc: 5, files: [{ path: 'f1.py', size: 9 }] },
];
let replay: Replay;

beforeAll(async () => {
  replay = await startReplay(await writeArchive({ 'spaces.ndjson.gz': spaces, 'space-files.ndjson.gz': files }), {
    port: 0,
  });
});
afterAll(() => replay.close());

describe('apps that were read outside of the Hub', () => {
  test('are listed where they are Spaces, with the fields of a record of the Hub alone', async () => {
    const asked = ['author', 'sdk', 'models', 'lastModified'].map((name) => `expand[]=${name}`).join('&');
    expect((await ask(`${replay.url}/api/spaces?${asked}`)).json()).toEqual([
      { id: 'gh/a', author: 'author-7', sdk: 'gradio', lastModified: '2026-06-01T00:00:00.000Z' },
    ]);
    expect((await ask(`${replay.url}/api/spaces?filter=gpt2&models=gpt2`)).json()).toEqual([]);
  });

  test('have what was found in their code as facts of the replay', async () => {
    expect((await ask(`${replay.url}/replay/facts/spaces/gh/a`)).json()).toEqual({
      loc: 12,
      code: {
        author: 'author-7',
        kind: 'local model and hosted api',
        models: ['gpt2'],
        tasks: ['text-generation'],
        hosted_apis: ['groq'],
        py_files: 1,
      },
    });
  });

  test('have every file, also of two whose masked paths are the same, and large files by their mark', async () => {
    const tree = (await ask(`${replay.url}/api/spaces/gh/a/tree/main?recursive=true`)).json() as {
      type: string;
      size?: number;
      min_size?: number;
      lfs?: unknown;
    }[];
    const found = tree.filter(({ type }) => type === 'file');
    expect(found.map(({ size }) => size)).toEqual([90, 30, 4_000_000, undefined]);
    expect(found.map(({ min_size: least }) => least)).toEqual([undefined, undefined, undefined, 4_200_000]);
    expect(found.map(({ lfs }) => lfs !== undefined)).toEqual([false, false, true, false]);
  });
});
