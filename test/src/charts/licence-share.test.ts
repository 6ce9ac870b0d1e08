import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/licence-share.ts';
import { headlineTasks } from '../../../src/figure/headline-tasks.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type CaptureCells } from './made-up-data.ts';

type Counts = Record<string, number>;
/** Tallies of one task: the total, and each licence with its models; the empty one is for models that state none. */
const tallies = (task: string | null, licences: Counts): CaptureCells<'tallies'>[] => [
  { kind: 'models', facet: 'all', task, value: null, n: Object.values(licences).reduce((sum, n) => sum + n, 0) },
  ...Object.entries(licences).map(([licence, n]): CaptureCells<'tallies'> => ({
    kind: 'models',
    facet: 'licence',
    task,
    value: licence || null,
    n,
  })),
];
const data = madeUpData([
  { capture: '2023-11-15', tables: { tallies: tallies('text-generation', { '': 20 }) } },
  {
    capture: '2024-07-11',
    tables: {
      tallies: [
        ...tallies('text-classification', { '': 50, 'apache-2.0': 30, mit: 20 }),
        ...tallies('text-generation', {
          '': 40,
          'apache-2.0': 20,
          llama2: 10,
          other: 10,
          mit: 10,
          'cc-by-nc-4.0': 5,
          gpl: 3,
          openrail: 2,
        }),
        ...tallies('fill-mask', { openrail: 900 }),
        ...tallies(null, { openrail: 900 }),
      ],
    },
  },
  { capture: '2026-05-04', tables: { tallies: tallies('text-generation', { 'apache-2.0': 60, mit: 30, '': 10 }) } },
]);
const rows = chart.rows(data);

test('a capture whose models state no licence at all has no bar', () => {
  expect([...new Set(rows.map((row) => row.seen))]).toEqual(['2024-07-11', '2026-05-04']);
});

test(
  'the five most common licences of the two tasks have their names, equal ones by name; the others are ' + 'summed up',
  () => {
    const generation = rows.filter((row) => row.seen === '2024-07-11' && row.task === 'text-generation');
    expect(generation.map((row) => `${row.licence} ${row.n}/${row.of}`)).toEqual([
      'apache-2.0 20/100',
      'mit 10/100',
      'llama2 10/100',
      'other 10/100',
      'cc-by-nc-4.0 5/100',
      'none stated 40/100',
      'all others 5/100',
    ]);
  },
);

test('a bar has no part for licences that none of its models states, and its parts fill it', () => {
  const bars = Map.groupBy(rows, (row) => `${row.seen} ${row.task}`);
  expect(bars.get('2024-07-11 text-classification')?.map((row) => row.licence)).toEqual([
    'apache-2.0',
    'mit',
    'none stated',
  ]);
  for (const parts of bars.values()) expect(parts.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1, 12);
});

test('the legend has the named licences first, then all others, then none stated', () => {
  expect(chart.legend?.(rows).map((entry) => entry.label)).toEqual([
    'apache-2.0',
    'mit',
    'llama2',
    'other',
    'cc-by-nc-4.0',
    'all others',
    'none stated',
  ]);
  expect(chart.legend?.(rows).at(-1)?.colour).toBe('var(--rule)');
});

test('one stacked bar a task and capture', async () => {
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Stacked bars by listing and task; on 2026-05-04 no licence was stated by 10.0% of text-generation models."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('licence-share.svg');
});

test('a newest listing in which all state a licence says none, and no older one stands in its title', () => {
  const both = (licences: Counts) => headlineTasks.flatMap(({ task }) => tallies(task, licences));
  const all = chart.rows(
    madeUpData([
      { capture: '2024-07-11', tables: { tallies: both({ '': 90, mit: 10 }) } },
      { capture: '2026-12-15', tables: { tallies: both({ mit: 50 }) } },
    ]),
  );
  expect(chart.findings?.[0]?.holds(all)).toBe(false);
  expect(chart.findings?.[0]?.holds(all.filter(({ seen }) => seen === '2024-07-11'))).toBe(true);
  expect(chart.describe(all)).toBe(
    'Stacked bars by listing and task; on 2026-12-15 no licence was stated by 0% of text-classification and 0% of ' +
      'text-generation models.',
  );
});
