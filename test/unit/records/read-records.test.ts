import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../scripts/records/read-dataset.ts';
import { declaredDatasets, readModel } from '../../../scripts/records/read-model.ts';
import { readSpace } from '../../../scripts/records/read-space.ts';

const tasks = new Set(['fill-mask', 'translation']);

/** What records of every kind have, and what is read of it. */
const whole = {
  id: 'o/name',
  _id: '0123456789abcdef01234567',
  likes: 5,
  createdAt: '2023-01-02T03:04:05.000Z',
  lastModified: '2024-01-02T03:04:05.000Z',
  sha: 'a1b2',
};
const facts = {
  id: 'o/name',
  hubId: '0123456789abcdef01234567',
  author: 'o',
  likes: 5,
  createdAt: '2023-01-02T03:04:05.000Z',
  lastModified: '2024-01-02T03:04:05.000Z',
};

describe('a model', () => {
  test('of which only the id is known is known by nothing else', () => {
    expect(readModel({ id: 'gpt2' }, tasks)).toEqual({
      id: 'gpt2',
      hubId: null,
      author: null,
      sha: null,
      pipelineTag: null,
      taskTags: [],
      library: null,
      licence: null,
      likes: null,
      downloads: null,
      downloadsAllTime: null,
      createdAt: null,
      lastModified: null,
      gated: null,
      disabled: null,
      parameters: null,
      dtypes: null,
      tags: null,
      spaces: null,
    });
  });

  test('has each field by its own name', () => {
    const record = {
      ...whole,
      pipeline_tag: 'fill-mask',
      library_name: 'transformers',
      downloads: 12,
      downloadsAllTime: 345,
      gated: 'auto',
      disabled: false,
      safetensors: { parameters: { F32: 7 }, total: 7 },
      tags: ['translation', 'license:mit'],
      spaces: ['s/1'],
    };
    expect(readModel(record, tasks)).toEqual({
      ...facts,
      sha: 'a1b2',
      pipelineTag: 'fill-mask',
      taskTags: ['translation'],
      library: 'transformers',
      licence: 'mit',
      downloads: 12,
      downloadsAllTime: 345,
      gated: 'auto',
      disabled: false,
      parameters: 7,
      dtypes: { F32: 7 },
      tags: ['translation', 'license:mit'],
      spaces: ['s/1'],
    });
  });

  test('has its tasks among the tags once, its licence, its Spaces once', () => {
    const model = readModel(
      {
        id: 'a/b',
        tags: ['x', 'translation', 'fill-mask', 'translation', 'license:mit'],
        spaces: ['s/1', 's/1', 's/2'],
      },
      tasks,
    );
    expect(model).toMatchObject({ taskTags: ['translation', 'fill-mask'], licence: 'mit', spaces: ['s/1', 's/2'] });
  });

  test.each([
    [12, 12],
    [0, null],
    [2e16, null],
    [1.5, null],
    ['12', null],
    [-1, null],
    [undefined, null],
  ])('with safetensors.total %s has %s parameters', (total, parameters) => {
    expect(readModel({ id: 'a/b', safetensors: { total } }, tasks).parameters).toBe(parameters);
  });

  test.each(['BF16', 5, [['BF16', 5]]])('whose elements by number format are %j has one odd field', (parameters) => {
    expect(() => readModel({ id: 'a/b', safetensors: { parameters, total: 5 } }, tasks)).toThrow(
      /^a\/b: safetensors: parameters: expected an object, received /,
    );
  });

  test('declares datasets by tags, each once; without tags nobody knows', () => {
    expect(
      declaredDatasets(readModel({ id: 'a/b', tags: ['dataset:c', 'dataset:', 'dataset:c', 'dataset:d/e'] }, tasks)),
    ).toEqual(['c', 'd/e']);
    expect(declaredDatasets(readModel({ id: 'a/b' }, tasks))).toBeNull();
  });
});

describe('a Space', () => {
  test('has each field by its own name', () => {
    const record = {
      ...whole,
      sdk: 'gradio',
      runtime: { stage: 'RUNNING', hardware: { current: 'cpu-basic', requested: 't4-small' } },
      tags: ['gradio'],
      cardData: { license: 'mit', app_file: 'main.py' },
      models: ['m/1'],
      datasets: ['d/1'],
    };
    expect(readSpace(record)).toEqual({
      ...facts,
      sha: 'a1b2',
      sdk: 'gradio',
      stage: 'RUNNING',
      hardware: 'cpu-basic',
      licence: 'mit',
      models: ['m/1'],
      datasets: ['d/1'],
      answering: true,
      appFile: 'main.py',
    });
  });

  test('that names a model twice names it once', () => {
    expect(readSpace({ id: 'a/b', models: ['m/1', 'm/1', ''], datasets: ['d', 'd'] })).toMatchObject({
      models: ['m/1'],
      datasets: ['d'],
    });
  });

  test('answers about models when its record is whole, also when it names none', () => {
    expect(readSpace({ id: 'a/b', sha: 'c', runtime: {} }).answering).toBe(true);
    expect(readSpace({ id: 'a/b', models: [] }).answering).toBe(true);
    expect(readSpace({ id: 'a/b', sha: 'c' }).answering).toBe(false);
    expect(readSpace({ id: 'a/b', runtime: {} }).answering).toBe(false);
  });

  test('has the hardware that runs, else the one asked for', () => {
    const hardware = (value: unknown) =>
      readSpace({ id: 'a/b', runtime: { stage: 'RUNNING', hardware: value } }).hardware;
    expect([
      hardware({ current: 't4', requested: 'a10g' }),
      hardware({ current: null, requested: 'a10g' }),
      hardware({}),
      hardware(null),
    ]).toEqual(['t4', 'a10g', null, null]);
  });

  test.each([
    [{ license: ['mit'], app_file: 7 }],
    [{ license: '', app_file: '' }],
    [null],
    [{ license: 'x'.repeat(5000), app_file: 'x'.repeat(5000) }],
  ])('with the front matter %j is read all the same', (cardData) => {
    expect(readSpace({ id: 'a/b', cardData })).toMatchObject({ licence: null, appFile: null });
  });

  test.each([[['mit']], ['text'], [5]])('whose front matter is %j has one odd field', (cardData) => {
    expect(() => readSpace({ id: 'a/b', cardData })).toThrow(/^a\/b: cardData: expected an object, received /);
  });

  test('takes its licence from the tag before the front matter', () => {
    expect(readSpace({ id: 'a/b', tags: ['license:mit'], cardData: { license: 'gpl' } }).licence).toBe('mit');
    expect(readSpace({ id: 'a/b', tags: [], cardData: { license: 'gpl' } }).licence).toBe('gpl');
  });

  test('with a stage that is no text names record, object and field', () => {
    expect(() => readSpace({ id: 'a/b', runtime: { hardware: { current: 5 } } })).toThrow(
      'a/b: runtime: hardware: current: expected text, received 5',
    );
  });
});

test('a dataset has each field by its own name', () => {
  const tags = ['task_categories:translation', 'task_ids:parsing', 'size_categories:1K<n<10K', 'license:mit'];
  expect(readDataset({ ...whole, downloads: 12, gated: false, description: 'Words.', tags })).toEqual({
    ...facts,
    downloads: 12,
    gated: 'false',
    licence: 'mit',
    taskCategories: ['translation'],
    taskIds: ['parsing'],
    description: 'Words.',
    sizeCategory: '1K<n<10K',
  });
});

test('a dataset has its categories once, and what is missing is null', () => {
  expect(
    readDataset({
      id: 'd',
      tags: ['task_categories:x', 'task_categories:x', 'task_categories:', 'size_categories:n<1K', 'license:mit'],
    }),
  ).toEqual({
    id: 'd',
    hubId: null,
    author: null,
    likes: null,
    downloads: null,
    createdAt: null,
    lastModified: null,
    gated: null,
    licence: 'mit',
    taskCategories: ['x'],
    taskIds: [],
    description: null,
    sizeCategory: 'n<1K',
  });
});
