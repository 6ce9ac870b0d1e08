import { describe, expect, test } from 'vitest';
import { tidy, told, withModel } from './hand-made-zoo.ts';

describe('numbers in text', () => {
  test.each([
    ['Epochs: "12"', 12, '16 number-with-text grid_r50: Epochs: expected a number, received "12"; read as 12'],
    [
      'Epochs: 12 epochs',
      12,
      '16 number-with-text grid_r50: Epochs: expected a number, received "12 epochs"; read as 12',
    ],
    ['Epochs: ~12', 12, '16 number-with-text grid_r50: Epochs: expected a number, received "~12"; read as 12'],
    ['Epochs: 12 hours', null, '16 number-unread grid_r50: Epochs: expected a number, received "12 hours"; left empty'],
    ['Epochs: 12-24', null, '16 number-unread grid_r50: Epochs: expected a number, received "12-24"; left empty'],
    ['Epochs: -1', null, '16 number-unread grid_r50: Epochs: expected a number, received "-1"; left empty'],
    ['Epochs: .nan', null, '16 number-unread grid_r50: Epochs: expected a number, received "NaN"; left empty'],
    ['Epochs: [12, 24]', null, '16 number-unread grid_r50: Epochs: expected a number, received a list; left empty'],
    ['Epochs: true', null, '16 number-unread grid_r50: Epochs: expected a number, received true; left empty'],
  ])('%s is read as %j', (metadata, epochs, warning) => {
    const rows = tidy({ grid: withModel('', metadata) });
    expect([rows.models[0]!.epochs, told(rows)]).toEqual([epochs, [warning]]);
  });

  test('memory in another unit than GB is not guessed', () => {
    expect(tidy({ grid: withModel('', 'Training Memory (GB): 3700 MB') }).models[0]!.training_memory_gb).toBeNull();
  });

  test('each of several inference times is a row; frames a second are none', () => {
    const rows = tidy({
      grid: withModel(
        '',
        'inference time (ms/im): [{value: 50 ms, hardware: V100}, {value: 20.5, hardware: A100}, 71, {value: 14 ' +
          'fps}, {hardware: T4}]',
      ),
    });
    expect(
      rows.inferenceTimes.map(({ measurement, ms_per_image, hardware }) => [measurement, ms_per_image, hardware]),
    ).toEqual([
      [1, 50, 'V100'],
      [2, 20.5, 'A100'],
      [3, 71, null],
    ]);
    expect(rows.warnings.map((row) => row.defect)).toEqual(['number-with-text', 'number-unread', 'shape']);
  });

  test('a metric may be a negative number or have a percent sign', () => {
    const rows = tidy({
      grid: withModel(
        'Results: [{Task: Object Detection, Dataset: COCO, Metrics: {MOTA: -3.5, box AP: 39.4%, AR: high}}]',
      ),
    });
    expect(rows.results.map(({ metric, value }) => [metric, value])).toEqual([
      ['MOTA', -3.5],
      ['box AP', 39.4],
      ['AR', null],
    ]);
  });
});
