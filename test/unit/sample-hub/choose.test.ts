import { describe, expect, test } from 'vitest';
import { chooseDatasets } from '../../../scripts/sample-hub/choose-datasets.ts';
import { chooseModels } from '../../../scripts/sample-hub/choose-models.ts';

const model = (id: string, task: string, likes: number, downloads: number) => ({ id, task, likes, downloads });
const dataset = (id: string, likes: number, downloads: number) => ({ id, likes, downloads });

describe('models', () => {
  const listed = [
    model('a', 'x', 9, 0),
    model('b', 'x', 1, 9),
    model('c', 'x', 1, 1),
    model('d', 'y', 0, 0),
    model('e', '', 5, 5),
  ];

  test('every task gives its most liked and its most downloaded', () => {
    expect([...chooseModels(listed, new Set(), 4)].sort()).toEqual(['a', 'b', 'd', 'e']);
  });

  test('wanted ones are in when they are listed', () => {
    expect([...chooseModels(listed, new Set(['c', 'gone']), 2)]).toEqual(['c', 'a']);
  });

  test('equal values go by id', () => {
    expect([...chooseModels([model('b', 'x', 1, 1), model('a', 'x', 1, 1)], new Set(), 1)]).toEqual(['a']);
  });

  test('a small listing is taken as a whole', () => {
    expect(chooseModels(listed, new Set(), 100).size).toBe(5);
  });
});

describe('datasets', () => {
  const listed = [dataset('a', 9, 0), dataset('b', 0, 9), dataset('c', 0, 0), dataset('d', 0, 0)];

  test('half of them are those that most models declare, the rest the most liked and most downloaded', () => {
    expect([
      ...chooseDatasets(
        listed,
        new Map([
          ['c', 1],
          ['d', 5],
          ['gone', 9],
        ]),
        3,
      ),
    ]).toEqual(['d', 'a', 'b']);
  });
});
