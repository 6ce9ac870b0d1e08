import { describe, expect, test } from 'vitest';
import type { MetricName, RowIn } from '../../../data/schema/folders.ts';
import { framesOf, type FrameName } from '../../../frames/frame-rules.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { covers, madeUpMetrics } from './made-up-metrics.ts';

const mirror = covers('2026-08-06', 'none', 'curated');
const captures = [covers('2024-12-13', 'none', 'curated'), covers('2026-05-04', 'top', 'top'), mirror];
const live = covers('latest', 'whole', 'whole', '2026-11-02');
const part = covers('latest', 'none', 'unknown', '2026-11-02');

type Cells<N extends MetricName> = MadeUpRow<'metrics', N>;
const namesOf = (name: FrameName, metrics: Parameters<typeof madeUpMetrics>[0], more = live) =>
  framesOf(madeUpMetrics({ captures: [...captures, more], ...metrics }), name).map(({ capture }) => capture);

const size = (capture: string, measure: RowIn<'metrics', 'space-sizes'>['measure'], known: number) =>
  ({ capture, group: 'all', measure, known }) as const;
const life = (capture: string, facet: RowIn<'metrics', 'space-life'>['facet'], value: string, of = 100) => ({
  capture,
  facet,
  value,
  of,
});
const contrast = (capture: string, left: string, right: string, enough = true) => ({ capture, left, right, enough });
const uses = (capture: string, side: RowIn<'metrics', 'task-use'>['side'], n: number) => ({ capture, side, uses: n });

/** What captures know, by name and whether it is enough, as rows of a metric. */
type Known = readonly (readonly [capture: string, enough: boolean])[];

const known: readonly [FrameName, (all: Known) => Parameters<typeof madeUpMetrics>[0]][] = [
  [
    'app-code',
    (all) => ({
      'code-use': all.map(([capture, enough]) => ({ capture, basis: 'repository' as const, of: enough ? 20 : 19 })),
    }),
  ],
  [
    'app-files',
    (all) => ({
      'code-use': all.map(([capture, enough]) => ({
        capture,
        basis: 'app file' as const,
        value: 'loads a model',
        of: enough ? 20 : 19,
      })),
    }),
  ],
  ['app-lines', (all) => ({ 'space-sizes': all.map(([name, enough]) => size(name, 'app_lines', enough ? 20 : 19)) })],
  ['app-sizes', (all) => ({ 'space-sizes': all.map(([name, enough]) => size(name, 'bytes', enough ? 20 : 19)) })],
  [
    'named-tasks',
    (all) => ({
      'space-tasks': all.map(([capture, enough]) => ({ capture, part: 'known' as const, spaces: enough ? 1 : 0 })),
    }),
  ],
  [
    'sdk-sizes',
    (all) => ({ 'space-size-contrasts': all.map(([name, enough]) => contrast(name, 'docker', 'gradio', enough)) }),
  ],
  [
    'sized-tasks',
    (all) => ({
      'space-sizes': all.map(([capture, enough]) => ({
        capture,
        group: 'task',
        measure: 'files',
        known: enough ? 1 : 0,
      })),
    }),
  ],
  [
    'space-contributors',
    (all) => ({ 'space-life': all.map(([name, enough]) => life(name, 'contributors', '1-9', enough ? 20 : 19)) }),
  ],
  [
    'space-discussions',
    (all) => ({ 'space-life': all.map(([name, enough]) => life(name, 'discussions', '0', enough ? 20 : 19)) }),
  ],
  [
    'space-gates',
    (all) => ({ 'space-life': all.map(([name, enough]) => life(name, 'gated', 'no', enough ? 20 : 19)) }),
  ],
  [
    'space-hardware',
    (all) => ({ 'space-life': all.map(([name, enough]) => life(name, 'hardware', enough ? 'cpu-basic' : 't4-small')) }),
  ],
  [
    'space-imports',
    (all) => ({ 'import-use': all.map(([capture, enough]) => ({ capture, module: 'os', of: enough ? 20 : 19 })) }),
  ],
  ['space-likes', (all) => ({ 'space-life': all.map(([name, enough]) => life(name, 'likes', enough ? '0' : '1-9')) })],
  [
    'space-naming',
    (all) => ({
      'space-usage': all.map(([capture, enough]) => ({ capture, side: enough ? 'space' : 'model', answering: 20 })),
    }),
  ],
  [
    'space-packages',
    (all) => ({ 'package-use': all.map(([capture, enough]) => ({ capture, package: 'torch', of: enough ? 20 : 19 })) }),
  ],
  [
    'space-stages',
    (all) => ({
      'hub-measures': all.map(([capture, enough]) => ({
        capture,
        measure: 'space-ended',
        of: 50,
        n: enough ? 1 : 0,
      })),
    }),
  ],
  [
    'task-sizes',
    (all) => ({
      'space-size-contrasts': all.map(([name, enough]) =>
        contrast(name, 'text-classification', 'text-generation', enough),
      ),
    }),
  ],
];

test('bytes of a repository elsewhere are none of a Space, and code of the app file alone is not all of it', () => {
  const bytes = [size('2026-05-04', 'bytes', 50), { ...size('2026-08-06', 'bytes', 50), basis: 'repository' }];
  expect(namesOf('app-sizes', { 'space-sizes': bytes })).toEqual(['2026-05-04']);
  expect(namesOf('app-code', { 'code-use': [{ capture: '2026-08-06', basis: 'app file', of: 50 }] })).toEqual([]);
});

describe.each(known)('%s', (name, rows) => {
  test('is the newest capture that knows enough of it', () => {
    const two = [
      ['2026-05-04', true],
      ['2026-08-06', true],
    ] as const;
    expect(namesOf(name, rows(two))).toEqual(['2026-08-06']);
    expect(namesOf(name, rows([...two, ['latest', false]]), part)).toEqual(['2026-08-06']);
    expect(namesOf(name, rows([['2026-08-06', false]]))).toEqual([]);
  });

  test('is a listing of all Spaces before a newer part of them', () => {
    const older = covers('2026-01-01', 'none', 'whole');
    const all = [
      ['2026-01-01', true],
      ['2026-08-06', true],
    ] as const;
    expect(namesOf(name, rows(all), older)).toEqual(['2026-01-01']);
  });
});

test('source-lines, of all source files, are not asked of captures before a listing of all Spaces', () => {
  const rows = { 'space-sizes': [size('2026-08-06', 'source_lines', 229)] };
  expect(namesOf('source-lines', rows, part)).toEqual(['2026-08-06']);
  expect(namesOf('source-lines', rows)).toEqual([]);
});

test('paid-spaces is the newest selection without a Space on the free hardware', () => {
  const hardware: Cells<'space-life'>[] = [
    life('2024-12-13', 'hardware', 't4-small'),
    life('2026-05-04', 'hardware', 't4-small'),
    life('2026-08-06', 'hardware', 't4-small'),
    life('2026-08-06', 'hardware', 'cpu-basic'),
    life('latest', 'hardware', 't4-small'),
  ];
  expect(namesOf('paid-spaces', { 'space-life': hardware })).toEqual(['2024-12-13']);
});

test('popular-spaces are top lists with likes, unless all Spaces were listed since', () => {
  const likes = ['2024-12-13', '2026-05-04', 'latest'].map((capture) => life(capture, 'likes', '1-9'));
  expect(namesOf('popular-spaces', { 'space-life': likes }, part)).toEqual(['2026-05-04']);
  expect(namesOf('popular-spaces', { 'space-life': likes })).toEqual([]);
});

test('covering-spaces is the newest listing of all Spaces or of a random sample of them', () => {
  expect(namesOf('covering-spaces', {}, part)).toEqual([]);
  expect(namesOf('covering-spaces', {}, covers('latest', 'none', 'sample', '2026-11-02'))).toEqual(['latest']);
  expect(namesOf('covering-spaces', {})).toEqual(['latest']);
});

describe('which Space uses which model', () => {
  const rows: Cells<'task-use'>[] = [uses('2026-05-04', 'model', 1298), uses('2026-08-06', 'space', 42)];

  test('is said by models where no listing of all Spaces says it', () => {
    expect(namesOf('uses', { 'task-use': rows })).toEqual(['2026-05-04']);
    expect(namesOf('uses-by-spaces', { 'task-use': rows })).toEqual([]);
  });

  test('is said by the Spaces of a listing of all of them', () => {
    const more = [...rows, uses('latest', 'space', 500), uses('latest', 'model', 500)];
    expect(namesOf('uses', { 'task-use': more })).toEqual(['latest']);
    expect(namesOf('uses-by-spaces', { 'task-use': more })).toEqual(['latest']);
  });

  test('is not known where no task has more than a few uses', () => {
    expect(namesOf('uses', { 'task-use': [uses('2026-05-04', 'model', 19)] })).toEqual([]);
  });
});
