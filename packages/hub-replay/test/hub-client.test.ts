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
import { startReplay, type Replay } from '../src/start-replay.ts';
import {
  all,
  byName,
  datasetEntry,
  datasetFields,
  modelEntry,
  modelFields,
  sorted,
  spaceEntry,
  spaceFields,
  type Row,
} from './client-entries.ts';
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
