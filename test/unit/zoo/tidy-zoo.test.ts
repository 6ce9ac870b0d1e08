import { describe, expect, test } from 'vitest';
import { countZoo } from '../../../scripts/zoo/tidy-zoo.ts';
import { sound, tidy, told, withModel } from './hand-made-zoo.ts';

describe('a sound metafile', () => {
  const rows = tidy({ grid: sound });

  test('gives no warning', () => expect(rows.warnings).toEqual([]));

  test('gives a model with what its collection states, and says where each stands', () => {
    expect(rows.models).toEqual([
      {
        model: 'grid_r50',
        entry: 1,
        aliases: null,
        collection: 'Grid',
        architecture: 'Grid; FPN',
        architecture_from: 'collection',
        training_data: 'COCO',
        training_datasets: 'COCO',
        training_data_from: 'collection',
        training_memory_gb: 3.7,
        epochs: 12,
        iterations: null,
        batch_size: null,
        training_resources: '8x V100 GPUs',
        training_hardware: 'V100',
        training_devices: 8,
        training_resources_from: 'collection',
        paper_title: 'On grids',
        paper_url: 'https://example.org/grids',
        paper_from: 'collection',
        config: 'configs/grid/grid_r50.py',
        weights: 'https://example.org/grid_r50.pth',
        file: 'configs/grid/metafile.yml',
        line: 13,
      },
    ]);
  });

  test('gives its result with the task of the Hub, and the line where it stands', () => {
    expect(rows.results).toEqual([
      {
        model: 'grid_r50',
        entry: 1,
        task: 'Object Detection',
        task_written: 'Object Detection',
        hub_task: 'object-detection',
        dataset: 'COCO',
        metric: 'box AP',
        value: 39.4,
        evidence: 'evaluated',
        file: 'configs/grid/metafile.yml',
        line: 27,
      },
    ]);
  });

  test('gives its inference time with the circumstances', () => {
    expect(rows.inferenceTimes).toEqual([
      {
        model: 'grid_r50',
        entry: 1,
        measurement: 1,
        ms_per_image: 50.5,
        hardware: 'V100',
        backend: 'PyTorch',
        batch_size: 1,
        mode: 'FP32',
        resolution: '800x1333',
        file: 'configs/grid/metafile.yml',
        line: 20,
      },
    ]);
  });
});

describe('fallbacks', () => {
  test('what the model states goes before its collection', () => {
    const [model] = tidy({
      grid: withModel('Paper: https://example.org/own', 'Training Data: LVIS\nArchitecture: [Own]'),
    }).models;
    expect(model).toMatchObject({
      training_data: 'LVIS',
      training_data_from: 'model',
      architecture: 'Own',
      architecture_from: 'model',
      paper_url: 'https://example.org/own',
      paper_title: null,
      paper_from: 'model',
    });
  });

  test('a model finds its collection in another metafile', () => {
    const { models, warnings } = tidy({
      grid: sound,
      more: sound.slice(sound.indexOf('Models:')).replace('grid_r50', 'grid_r101'),
    });
    expect([models[1]!.model, models[1]!.architecture, warnings]).toEqual(['grid_r101', 'Grid; FPN', []]);
  });

  test('of a collection that is declared twice each model takes that of its own file', () => {
    const rows = tidy({ grid: sound, more: sound.replace('grid_r50', 'grid_r101').replace('- Grid\n', '- Finer\n') });
    expect(rows.models.map((row) => row.architecture)).toEqual(['Grid; FPN', 'Finer; FPN']);
    expect(told(rows)).toEqual([
      '2 collection-twice -: collection "Grid" is declared in configs/grid/metafile.yml too; each model takes ' +
        'the one of its own file',
    ]);
  });

  test('a metafile may be a bare list of models', () => {
    const bare = sound.slice(sound.indexOf('  - Name: grid_r50')).replace('grid_r50', 'grid_bare');
    expect(tidy({ grid: sound, bare }).models.map((row) => row.model)).toEqual(['grid_r50', 'grid_bare']);
  });

  test('several weights are kept, separated by blanks', () => {
    expect(
      tidy({ grid: withModel('Weights: [https://example.org/a.pth, https://example.org/b.pth]') }).models[0]!.weights,
    ).toBe('https://example.org/a.pth https://example.org/b.pth');
  });
});

describe('a defect is carried and named with file, line and model', () => {
  test.each([
    ['no weights', withModel('Weights:'), '13 no-weights grid_r50: Weights are not stated; left empty'],
    [
      'a result without metrics',
      withModel('Results: [{Task: Object Detection, Dataset: COCO}]'),
      '18 no-metrics grid_r50: Metrics of Object Detection: expected names and values, received none; kept without',
    ],
    ['no results', withModel('Results: []'), '13 no-results grid_r50: Results are not stated'],
    [
      'a result without dataset',
      withModel('Results: [{Task: Object Detection}]'),
      '18 shape grid_r50: Results: expected Task and Dataset, received Task; left out',
    ],
    [
      'a result that is text',
      withModel('Results: good'),
      '18 shape grid_r50: Results: expected Task and Dataset, received a plain value; left out',
    ],
    [
      'a task that is not known',
      withModel('Results: [{Task: Herding, Dataset: COCO, Metrics: {AP: 1}}]'),
      '18 task-unknown grid_r50: Task: "Herding" is not among the known tasks; no task of the Hub is named for it',
    ],
    [
      'a metric of another task',
      withModel('Results: [{Task: Instance Segmentation, Dataset: COCO, Metrics: {box AP: 40.4}}]'),
      '18 metric-name grid_r50: metric "box AP" is stated for Instance Segmentation; kept as written',
    ],
    [
      'a dataset in another spelling',
      withModel('', 'Training Data: MOT17, crowdhuman'),
      '16 dataset-spelling grid_r50: Training Data: "crowdhuman" is written "CrowdHuman" elsewhere; merged under ' +
        'the latter',
    ],
    ['a field that is not known', withModel('Colour: red'), '19 field-unknown grid_r50: field "Colour" is not read'],
    [
      'a collection that is not there',
      withModel('').replace('In Collection: Grid', 'In Collection: Grits'),
      '13 collection-unknown grid_r50: In Collection: expected a collection of the zoo, received "Grits"',
    ],
    [
      'no paper',
      withModel('').replace(/ {4}Paper:\n.*\n.*\n/, ''),
      '10 no-paper grid_r50: Paper is stated neither at the model nor at its collection; left empty',
    ],
    [
      'no architecture',
      withModel('').replace(/ {6}Architecture:\n.*\n.*\n/, ''),
      '10 no-architecture grid_r50: Architecture is stated neither at the model nor at its collection; left empty',
    ],
    [
      'text where a list stands',
      withModel('Config: {a: b}'),
      '19 shape grid_r50: Config: expected text, received a map; left empty',
    ],
    [
      'a model without a name',
      `${sound}  - Config: nameless.py\n`,
      '32 no-name -: expected a model with a Name, received none; left out',
    ],
    ['no models', 'Collections: []\n', '1 shape -: expected a list of Models, received none'],
  ])('%s', (_what, text, warning) => expect(told(tidy({ grid: text }))).toContain(warning));

  test('a name that stands twice keeps both entries', () => {
    const rows = tidy({ grid: sound, more: sound.slice(sound.indexOf('Models:')) });
    expect(rows.models.map(({ model, entry, file }) => `${model} ${entry} ${file}`)).toEqual([
      'grid_r50 1 configs/grid/metafile.yml',
      'grid_r50 2 configs/more/metafile.yml',
    ]);
    expect(told(rows)).toEqual([
      '2 model-twice grid_r50: the name stands at configs/grid/metafile.yml:13 too; kept as entry 2',
    ]);
    expect(countZoo(rows)).toEqual({ models: 2, names: 1, datasets: 1, tasks: 1, triples: 1, warnings: 1 });
  });

  test('inference times beside Metadata are read', () => {
    const rows = tidy({ grid: withModel('inference time (ms/im): [{value: 116.4, resolution: [1333, 800]}]') });
    expect(
      rows.inferenceTimes.map(({ ms_per_image, resolution, hardware }) => [ms_per_image, resolution, hardware]),
    ).toEqual([[116.4, '1333x800', null]]);
    expect(told(rows)).toEqual([
      '19 field-misplaced grid_r50: inference time (ms/im): stands beside Metadata, expected within; read all the same',
    ]);
  });

  test('a metric that is stated twice counts once', () => {
    const result = '{Task: Object Detection, Dataset: COCO, Metrics: {box AP: 39.4}}';
    const rows = tidy({ grid: withModel(`Results: [${result}, ${result.replace('39.4', '40')}]`) });
    expect(rows.results.map((row) => row.value)).toEqual([39.4]);
    expect(told(rows)).toEqual([
      '18 result-twice grid_r50: box AP of Object Detection on COCO is stated twice; the first is kept, 40 left out',
    ]);
  });
});
