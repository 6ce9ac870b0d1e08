import { describe, expect, test } from 'vitest';
import { codeContrasts } from '../../../scripts/metrics/code-contrasts.ts';
import { codeModels } from '../../../scripts/metrics/code-models.ts';
import { codeServices } from '../../../scripts/metrics/code-services.ts';
import { codeTasks } from '../../../scripts/metrics/code-tasks.ts';
import { codeUse } from '../../../scripts/metrics/code-use.ts';
import { spaceSizes } from '../../../scripts/metrics/space-sizes.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';
import type { MadeUpTables } from './made-up-tables.ts';

type Code = MadeUpRow<'captures', 'space-code'>;

const code = (space: string, loads: boolean | null, calls: boolean | null, more: Code = {}): Code => ({
  space,
  basis: 'repository',
  kind: null,
  loads_model: loads,
  calls_hosted: calls,
  models_loaded: 0,
  source_files: null,
  dependency_files: null,
  modules: null,
  ...more,
});
const spaces = (codes: readonly Code[], more: (at: number) => MadeUpRow<'captures', 'spaces'> = () => ({})) =>
  codes.map(({ space }, at) => ({
    id: space!,
    author: space!,
    sdk: null,
    files: null,
    bytes: null,
    app_lines: null,
    source_lines: null,
    requirements: null,
    imports: null,
    ...more(at),
  }));
const apps = (codes: Code[], tables: MadeUpTables<'captures'> = {}) => [
  madeUpCapture('2026-11-28', { tables: { 'space-code': codes, spaces: spaces(codes), ...tables } }),
];

describe('what apps do with models', () => {
  const codes = [
    code('a', true, false, { models_loaded: 2, kind: 'local model' }),
    code('b', true, true, { kind: 'local model and hosted api' }),
    code('c', false, true, { kind: 'hosted api' }),
    code('d', false, true, { kind: 'hosted api' }),
    code('e', false, false, { kind: 'no model' }),
    code('f', null, true, { basis: 'imports', models_loaded: null }),
  ];
  const rows = asWritten('code-use', codeUse({ captures: apps(codes) }));
  const of = (basis: string, value: string) => {
    const row = rows.find((each) => each.basis === basis && each.value === value);
    return row && `${row.n} of ${row.of}`;
  };

  test('each flag has the apps that can say it, by how much of the code was read', () => {
    expect(of('repository', 'loads a model')).toBe('2 of 5');
    expect(of('repository', 'calls a service')).toBe('3 of 5');
    expect(of('repository', 'both')).toBe('1 of 5');
    expect(of('repository', 'neither')).toBe('1 of 5');
    expect(of('repository', 'names a model')).toBe('1 of 5');
    expect(of('repository', 'calls of those that do one')).toBe('2 of 3');
    expect(of('repository', 'hosted api')).toBe('2 of 5');
    expect(of('imports', 'calls a service')).toBe('1 of 1');
    expect(of('imports', 'loads a model')).toBeUndefined();
  });

  test('the interval is over authors: of one author alone there is none', () => {
    const alone = codeUse({
      captures: [
        madeUpCapture('2026-11-28', {
          tables: { 'space-code': codes.slice(0, 4), spaces: spaces(codes.slice(0, 4), () => ({ author: 'one' })) },
        }),
      ],
    }).find(({ value }) => value === 'loads a model');
    expect([alone?.share, alone?.low, alone?.high, alone?.authors]).toEqual([0.5, null, null, 1]);
  });

  test('a service counts once an app, with the apps that load a model as well and those that call no other', () => {
    const called = [
      ['b', 'openai', true],
      ['c', 'openai', true],
      ['c', 'ollama', false],
      ['d', 'groq', true],
    ] as const;
    const services = codeServices({
      captures: apps(codes, {
        'space-services': called.map(([space, service, remote]) => ({ space, service, remote })),
      }),
    });
    expect(
      asWritten('code-services', services).map(({ rank, service, spaces: n, loading, alone, of: all, remote }) =>
        [rank, service, n, loading, alone, all, remote].join(' '),
      ),
    ).toEqual(['2 groq 1 0 1 5 true', '3 ollama 1 0 0 5 false', '1 openai 2 1 1 5 true']);
  });
});

describe('the models of code', () => {
  const codes = ['a', 'b', 'c', 'd'].map((space) => code(space, true, false));
  const named = (space: string, model: string) => ({ space, how: 'loaded' as const, model, reached: null });
  const models = (rows: ReturnType<typeof named>[]) =>
    asWritten('code-models', codeModels({ captures: apps(codes, { 'space-code-models': rows }) }));

  test('an id without owner is that of the one owner whose model of this name others name, letter case apart', () => {
    const rows = models([named('a', 'st/MiniLM'), named('a', 'MiniLM'), named('b', 'minilm'), named('c', 'gpt2')]);
    expect(rows.map(({ model, spaces: n, of, rank }) => [model, n, of, rank])).toEqual([
      ['gpt2', 1, 4, 2],
      ['st/MiniLM', 2, 4, 1],
    ]);
  });

  test('of two owners nobody can tell which is meant', () => {
    const rows = models([named('a', 'x/llama'), named('b', 'y/llama'), named('c', 'llama')]);
    expect(rows.map(({ model }) => model)).toEqual(['llama', 'x/llama', 'y/llama']);
  });
});

describe('tasks of code', () => {
  const codes = ['rank', 'both', 'class', 'sort'].map((space) => code(space, true, false));
  const task = (space: string, name: string, from = 'tag') => ({ space, task: name, task_from: from, reached: null });
  const loaded = (space: string, model: string) => ({ space, how: 'loaded' as const, model, reached: null });
  const tables = {
    'space-code-tasks': [
      task('rank', 'text-classification'),
      task('rank', 'sentence-similarity'),
      task('both', 'text-classification'),
      task('class', 'text-classification', 'class'),
      task('sort', 'sentence-similarity'),
    ],
    'space-code-models': [
      loaded('rank', 'cross-encoder/ms-marco'),
      loaded('rank', 'embed'),
      loaded('both', 'BAAI/bge-reranker-base'),
      loaded('both', 'mood'),
      loaded('class', 'cross-encoder/ms-marco'),
    ],
    models: [
      { id: 'cross-encoder/ms-marco', pipeline_tag: 'text-classification' },
      { id: 'BAAI/bge-reranker-base', pipeline_tag: 'text-classification' },
      { id: 'mood', pipeline_tag: 'text-classification' },
      { id: 'embed', pipeline_tag: 'sentence-similarity' },
    ],
  };
  const rows = asWritten('code-tasks', codeTasks({ captures: apps(codes, tables) }));

  test('an app ranks where all its models of the task are re-rankers and only their tags tell the task', () => {
    expect(rows.find((row) => row.task === 'text-classification')).toMatchObject({
      spaces: 3,
      of: 4,
      by_tag: 2,
      rerank: 1,
      beside: 'sentence-similarity',
      beside_spaces: 1,
    });
    expect(rows.find((row) => row.task === 'sentence-similarity')).toMatchObject({ spaces: 2, rerank: 0 });
  });

  test('an app that only asks a service for a model of the Hub loads none of its task', () => {
    const calling = [...codes, code('calls', false, true)];
    const asked = { ...tables, 'space-code-tasks': [...tables['space-code-tasks'], task('calls', 'text-generation')] };
    expect(codeTasks({ captures: apps(calling, asked) }).map(({ task: name, of }) => `${name} ${of}`)).toEqual([
      'text-classification 4',
      'sentence-similarity 4',
    ]);
  });

  test('give the groups of sizes where no record of a Space names a model', () => {
    const sizes = spaceSizes({
      captures: [
        madeUpCapture('2026-11-28', {
          tables: {
            'space-code': [...codes, code('none', true, false), code('calls', false, true)],
            spaces: spaces([...codes, code('none', true, false), code('calls', false, true)], () => ({ files: 1 })),
            'space-code-tasks': tables['space-code-tasks'],
          },
        }),
      ],
    });
    expect(sizes.filter(({ group }) => group === 'task').map(({ value, n }) => [value, n])).toEqual([
      ['text-classification', 3],
      ['sentence-similarity', 2],
      [null, 1],
    ]);
  });
});

describe('loading against calling', () => {
  const many = (n: number, name: string, loads: boolean, calls: boolean) =>
    Array.from({ length: n }, (_, at) => code(`${name}${at}`, loads, calls));
  const rowsOf = (codes: Code[], linesOf: (at: number) => number) =>
    asWritten(
      'code-contrasts',
      codeContrasts({
        captures: [
          madeUpCapture('2026-11-28', {
            tables: {
              'space-code': codes,
              spaces: spaces(codes, (at) => ({ source_lines: linesOf(at), requirements: 2 })),
              'space-packages': codes.map(({ space }) => ({ space: space!, package: 'p', pin: 'exact' as const })),
            },
          }),
        ],
      }),
    );

  test('apps that do both stand apart; a shift of 30 lines up and four times as many is told as such', () => {
    const rows = rowsOf([...many(10, 'l', true, false), ...many(10, 'c', false, true), code('b', true, true)], (at) =>
      at < 10 ? 40 : 10,
    );
    expect(rows.map(({ left, right, measure }) => `${left} ${right} ${measure}`)).toEqual([
      'only loads only calls exact_pins',
      'only loads only calls exact_share',
      'only loads only calls requirements',
      'only loads only calls source_lines',
    ]);
    expect(rows[3]).toMatchObject({ n_left: 10, n_right: 10, median_left: 40, median_right: 10, delta: 1, shift: 30 });
    expect(rows[3]!.ratio).toBeCloseTo(4, 9);
    expect(rows[1]).toMatchObject({ median_left: 0.5, delta: 0 });
  });

  test('five apps on a side are too few for any figure', () => {
    expect(rowsOf([...many(5, 'l', true, false), ...many(40, 'c', false, true)], () => 1)).toEqual([]);
  });
});
