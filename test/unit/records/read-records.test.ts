import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../scripts/records/read-dataset.ts';
import { declaredDatasets, readModel } from '../../../scripts/records/read-model.ts';
import { readSpace } from '../../../scripts/records/read-space.ts';

const tasks = new Set(['fill-mask', 'translation']);

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
