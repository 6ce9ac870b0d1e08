import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  datasetInfo,
  downloadFile,
  fileDownloadInfo,
  listCommits,
  listDatasets,
  listFiles,
  listModels,
  listSpaces,
  modelInfo,
  spaceInfo,
} from '@huggingface/hub';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startReplay } from '../src/start-replay.ts';
import type { Replay } from '../src/start-replay.ts';
import {
  cards,
  contents,
  datasets,
  infos,
  largeContent,
  models,
  spaceFiles,
  spaces,
  writeTinyArchive,
} from './tiny-archive.ts';

type Row = { id: string } & Record<string, any>;

const modelFields = [
  'author',
  'cardData',
  'config',
  'createdAt',
  'disabled',
  'library_name',
  'safetensors',
  'sha',
  'spaces',
  'tags',
] as const;
const spaceFields = [
  'author',
  'cardData',
  'createdAt',
  'datasets',
  'disabled',
  'models',
  'runtime',
  'sha',
  'subdomain',
  'tags',
] as const;
const datasetFields = ['author', 'cardData', 'createdAt', 'description', 'disabled', 'sha', 'tags'] as const;

// What the client makes of a record: its own names, and nothing (or an invalid date) where the archive has no value.
const entry = (record: Row, fields: readonly string[], own: Record<string, unknown>): object => ({
  ...Object.fromEntries(fields.map((name) => [name, linked(record, name)])),
  id: record._id,
  name: record.id,
  private: record.private,
  likes: record.likes,
  updatedAt: new Date(record.lastModified),
  ...own,
});
const linked = (record: Row, name: string): unknown =>
  ['models', 'datasets'].includes(name) && record[name]?.length === 0 ? undefined : (record[name] ?? undefined);
const modelEntry = (record: Row): object =>
  entry(record, modelFields, {
    task: record.pipeline_tag ?? undefined,
    downloads: record.downloads,
    gated: record.gated,
  });
const spaceEntry = (record: Row): object => entry(record, spaceFields, { sdk: record.sdk });
const datasetEntry = (record: Row): object =>
  entry(record, datasetFields, { downloads: record.downloads, gated: record.gated });

const byName = <T extends { name: string }>(rows: T[]): T[] => rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
const all = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
};
const sorted = (rows: Row[]): Row[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('@huggingface/hub on the tiny archive', () => {
  let replay: Replay;
  let hubUrl: string;
  beforeAll(async () => {
    replay = await startReplay(await writeTinyArchive());
    hubUrl = replay.url;
  });
  afterAll(() => replay.close());

  const publicModels = (models as Row[]).filter((row) => !['cove/gone', 'cove/secret'].includes(row.id));
  const infoOf = (row: Row): Row => infos.find((info) => info.id === row.id) as Row;

  test('lists every model, dataset and Space with every field that the archive holds', async () => {
    const listed = await all(listModels({ hubUrl, additionalFields: [...modelFields] }));
    expect(byName(listed)).toEqual(sorted(publicModels).map((row) => modelEntry({ ...infoOf(row), ...row })));
    expect(byName(await all(listDatasets({ hubUrl, additionalFields: [...datasetFields] })))).toEqual(
      sorted(datasets).map(datasetEntry),
    );
    const known = (await all(listSpaces({ hubUrl, additionalFields: [...spaceFields] }))).filter(
      (row) => !row.name.startsWith('cove/'),
    );
    expect(byName(known)).toEqual(sorted(spaces).map(spaceEntry));
  });

  test('narrows by owner, task, text and tags, and sorts', async () => {
    const names = async (search: object): Promise<string[]> =>
      (await all(listModels({ hubUrl, search, sort: 'likes' }))).map((row) => row.name);
    expect(await names({ owner: 'aurora' })).toEqual(['aurora/alpha', 'aurora/beta']);
    expect(await names({ task: 'text-to-image' })).toEqual(['Boreal/Gamma-Large']);
    expect(await names({ query: 'DELTA' })).toEqual(['boreal/delta']);
    expect(await names({ tags: ['transformers', 'fr'] })).toEqual(['aurora/beta']);
    expect((await all(listSpaces({ hubUrl, search: { tags: ['static'] } }))).map((row) => row.name)).toEqual([
      'boreal/page',
    ]);
    expect((await all(listDatasets({ hubUrl, search: { query: 'letters' } }))).map((row) => row.name)).toEqual([
      'aurora/letters',
    ]);
  });

  test('finds one model, dataset and Space, also by an old name', async () => {
    const gamma = publicModels.find((row) => row.id === 'Boreal/Gamma-Large')!;
    expect(await modelInfo({ hubUrl, name: gamma.id, additionalFields: [...modelFields] })).toEqual(
      modelEntry({ ...gamma, ...infoOf(gamma) }),
    );
    expect((await modelInfo({ hubUrl, name: 'gpt2' })).name).toBe('openai-community/gpt2');
    expect(await datasetInfo({ hubUrl, name: 'boreal/numbers', additionalFields: [...datasetFields] })).toEqual(
      datasetEntry(datasets[1]!),
    );
    expect(await spaceInfo({ hubUrl, name: 'aurora/old-demo', additionalFields: [...spaceFields] })).toEqual(
      spaceEntry(spaces[0]!),
    );
    await expect(modelInfo({ hubUrl, name: 'no/such' })).rejects.toMatchObject({ statusCode: 401 });
  });

  test('lists files and commits as archived', async () => {
    const files = await all(listFiles({ hubUrl, repo: { type: 'space', name: 'aurora/demo' }, recursive: true }));
    const archived = (spaceFiles[0]!.files as { path: string; size?: number; lfs?: object }[]).map(
      ({ path, size, lfs }) => ({ path, size, lfs }),
    );
    expect(files.filter((file) => file.type === 'file').map(({ path, size, lfs }) => ({ path, size, lfs }))).toEqual(
      archived,
    );
    const commits = await all(listCommits({ hubUrl, repo: { type: 'model', name: 'aurora/alpha' } }));
    expect(commits).toMatchObject([
      { oid: models[0]!.sha, authors: [], date: new Date(models[0]!.lastModified as string) },
    ]);
  });

  test('downloads small files, cards and large files, and finds no missing one', async () => {
    const space = { type: 'space', name: 'aurora/demo' } as const;
    const model = { type: 'model', name: 'aurora/alpha' } as const;
    expect(await (await downloadFile({ hubUrl, repo: space, path: 'app.py' }))?.text()).toBe(contents[0]!.content);
    expect(await (await downloadFile({ hubUrl, repo: model, path: 'README.md' }))?.text()).toBe(cards[0]!.card);
    expect(await (await downloadFile({ hubUrl, repo: model, path: 'model.safetensors' }))?.text()).toBe(largeContent);
    expect(await fileDownloadInfo({ hubUrl, repo: model, path: 'model.safetensors' })).toMatchObject({ size: 320 });
    expect(await fileDownloadInfo({ hubUrl, repo: space, path: 'app.py' })).toMatchObject({ size: 14 });
    expect(await fileDownloadInfo({ hubUrl, repo: space, path: 'nowhere' })).toBeNull();
  });
});

const archives = resolve(import.meta.dirname, '../../../../shared/hub-archive');
const readRows = (name: string): Row[] =>
  gunzipSync(readFileSync(join(archives, name)))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

describe.skipIf(!existsSync(archives))(
  '@huggingface/hub on archives beside the repository (skipped where ../shared/hub-archive is not there)',
  () => {
    const serve = async (capture: string, check: (hubUrl: string) => Promise<void>): Promise<void> => {
      const replay = await startReplay(join(archives, capture));
      await check(replay.url).finally(() => replay.close());
    };

    test(
      'lists the 29,432 models of 2022-02-15 across 59 pages, each field as archived',
      { timeout: 120_000 },
      async () => {
        await serve('2022-02-15', async (hubUrl) => {
          const rows = readRows('2022-02-15/models.ndjson.gz');
          let pages = 0;
          const counting: typeof fetch = (address, init) => {
            pages += 1;
            return fetch(address, init);
          };
          const listed = await all(
            listModels({ hubUrl, sort: 'likes', additionalFields: [...modelFields], fetch: counting }),
          );
          expect(pages).toBe(59);
          expect(byName(listed)).toEqual(sorted(rows).map(modelEntry));
          expect(listed.map((row) => row.likes)).toEqual(rows.map((row) => row.likes).toSorted((a, b) => b - a));
          const french = await all(listModels({ hubUrl, search: { tags: ['fr', 'pytorch'] } }));
          expect(byName(french).map((row) => row.name)).toEqual(
            sorted(rows)
              .filter((row) => row.tags.includes('fr') && row.tags.includes('pytorch'))
              .map((row) => row.id),
          );
          const asked = rows.find((row) => row.id === 'gpt2')!;
          expect(await modelInfo({ hubUrl, name: 'gpt2', additionalFields: [...modelFields] })).toEqual(
            modelEntry(asked),
          );
          const [card] = readRows('2022-02-15/cards.ndjson.gz');
          const text = await downloadFile({ hubUrl, repo: { type: 'model', name: card!.id }, path: 'README.md' });
          expect(await text?.text()).toBe(card!.card);
        });
      },
    );

    test(
      'lists the Spaces of 2026-08-06 and the files of each, each field as archived',
      { timeout: 120_000 },
      async () => {
        await serve('2026-08-06', async (hubUrl) => {
          const rows = readRows('2026-08-06/spaces.ndjson.gz');
          expect(byName(await all(listSpaces({ hubUrl, additionalFields: [...spaceFields] })))).toEqual(
            sorted(rows).map(spaceEntry),
          );
          for (const { id, files } of readRows('2026-08-06/space-files.ndjson.gz')) {
            const info = await spaceInfo({ hubUrl, name: id, additionalFields: [...spaceFields] });
            expect(info).toEqual(spaceEntry(rows.find((row) => row.id === id)!));
            const listed =
              files.length === 0
                ? []
                : await all(listFiles({ hubUrl, repo: { type: 'space', name: id }, recursive: true }));
            const found = listed.filter((file) => file.type === 'file').map(({ path, size }) => [path, size]);
            const archived: [string, number][] = files.map((file: Row) => [file.path, file.size]);
            expect([id, found]).toEqual([id, archived.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
          }
        });
      },
    );

    test('lists the datasets of 2023-03-16, each field as archived', { timeout: 120_000 }, async () => {
      await serve('2023-03-16', async (hubUrl) => {
        const rows = readRows('2023-03-16/datasets.ndjson.gz');
        const listed = await all(listDatasets({ hubUrl, sort: 'downloads', additionalFields: [...datasetFields] }));
        expect(byName(listed)).toEqual(sorted(rows).map(datasetEntry));
      });
    });
  },
);
