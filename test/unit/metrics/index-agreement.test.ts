import { describe, expect, test } from 'vitest';
import type { MadeUpRow } from '../../made-up-row.ts';
import { indexAgreement } from '../../../scripts/metrics/index-agreement.ts';
import { indexAgreementTasks } from '../../../scripts/metrics/index-agreement-tasks.ts';
import { easeCapture, manyModels } from './ease-capture.ts';
import { asWritten } from './made-up-capture.ts';
import { madeUpTables } from './made-up-tables.ts';

type Trial = MadeUpRow<'first-run', 'trials'>;

/** Nine tasks, each easier than the one before: more of its models state a licence. */
const tasks = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const captures = [
  easeCapture(
    '2024-01-01',
    tasks.flatMap((task, place) => manyModels(40, task, (at) => ({ licence: at < 4 * place + 2 ? 'mit' : null }))),
  ),
];
const trial = (task: string, at: number, cells: Trial): Trial => ({
  run: 'live',
  runner: 'python',
  task,
  model: `o${at}/${task}`,
  band: '0',
  probability: 0.1,
  weights: 'unknown',
  outcome: 'worked',
  ...cells,
});
/** Ten trials a task, of which so many work. */
const runOf = (worked: (place: number) => number, cells: Trial = {}) =>
  tasks.flatMap((task, place) =>
    Array.from({ length: 10 }, (_, at) =>
      trial(task, at, { outcome: at < worked(place) ? 'worked' : 'gated', ...cells }),
    ),
  );
const sourcesOf = (trials: readonly Trial[]) => ({
  captures,
  firstRun: madeUpTables('first-run', { trials }),
  apiNames: madeUpTables('api-names', {}),
});
const agreementOf = (trials: readonly Trial[]) => asWritten('index-agreement', indexAgreement(sourcesOf(trials)))[0]!;

describe('the index agrees with what was tried', () => {
  test('where more works in every easier task, and fails where less does', () => {
    expect(agreementOf(runOf((place) => place + 1))).toMatchObject({
      capture: '2024-01-01',
      chosen: 'drawn',
      tasks: 9,
      models: 90,
      worked: 45,
      tau: 1,
      answer: 'agrees',
    });
    expect(agreementOf(runOf((place) => 9 - place))).toMatchObject({ tau: -1, answer: 'fails' });
  });

  test('cannot be told where the order is half of this and half of that', () => {
    const { tau, low, high, answer } = agreementOf(runOf((place) => [1, 5, 2, 6, 3, 4, 7, 2, 5][place]!));
    expect(low).toBeLessThan(tau!);
    expect(high).toBeGreaterThan(0.3);
    expect(answer).toBe('cannot be told');
  });

  test('cannot be told of models that somebody picked, of seven tasks, and where the same share works everywhere', () => {
    expect(agreementOf(runOf((place) => place + 1, { probability: null }))).toMatchObject({
      chosen: 'picked',
      tau: 1,
      low: null,
      answer: 'cannot be told',
    });
    const seven = runOf((place) => place + 1).filter(({ task }) => task! < 'h');
    expect(agreementOf(seven)).toMatchObject({ tasks: 7, tau: 1, high: null, draws: null, answer: 'cannot be told' });
    expect(agreementOf(runOf(() => 4))).toMatchObject({ tau: null, low: null, answer: 'cannot be told' });
  });
});

describe('the share of a task that worked', () => {
  const rowOf = (trials: readonly Trial[]) =>
    asWritten('index-agreement-tasks', indexAgreementTasks(sourcesOf(trials)))[0]!;

  test('is the mean of its bands, in which every owner counts alike', () => {
    const many = { model: 'many/1', outcome: 'gone' } as const;
    const row = rowOf([
      trial('a', 1, {}),
      trial('a', 2, many),
      trial('a', 3, { ...many, model: 'many/2' }),
      trial('a', 4, { band: '1-9', outcome: 'other' }),
    ]);
    expect(row).toMatchObject({ models: 4, worked: 1, share: 0.25 });
    expect(row.index).toBeGreaterThan(0);
  });

  test('leaves out random weights, and a server that broke off is not judged', () => {
    expect(rowOf([trial('a', 1, {}), trial('a', 2, { weights: 'random', outcome: 'gone' })])).toMatchObject({
      models: 1,
    });
    expect(rowOf([trial('a', 1, { outcome: 'bad answer' })])).toMatchObject({ models: 0, not_judged: 1, share: null });
  });

  test('of a task without an index stands there and has no part in the agreement', () => {
    expect(rowOf([trial('nobody ranks it', 1, {})])).toMatchObject({ index: null, share: 1 });
    expect(indexAgreement(sourcesOf([trial('nobody ranks it', 1, {})]))).toEqual([]);
  });
});
