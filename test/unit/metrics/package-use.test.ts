import { expect, test } from 'vitest';
import { importUse } from '../../../scripts/metrics/import-use.ts';
import { packagePins } from '../../../scripts/metrics/package-pins.ts';
import { packageUse } from '../../../scripts/metrics/package-use.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';
import type { MadeUpTables } from './made-up-tables.ts';

type Requirement = MadeUpRow<'captures', 'space-packages'>;
const requires = (space: string, name: string, pin: Requirement['pin'] = 'none'): Requirement => ({
  space,
  package: name,
  specifier: null,
  pin,
});
const packages = [
  requires('a', 'torch', 'exact'),
  requires('a', 'numpy', 'range'),
  requires('b', 'torch'),
  requires('c', 'gradio', 'exact'),
  requires('c', 'torch', 'exact'),
  requires('c', 'x', 'address'),
];
const capture = (tables: MadeUpTables<'captures'>) => ({ captures: [madeUpCapture('2024-01-01', { tables })] });

test('packages by the Spaces that require them, equal ones by name, with their pins', () => {
  const rows = asWritten('package-use', packageUse(capture({ 'space-packages': packages })));
  expect(
    rows
      .toSorted((a, b) => a.rank - b.rank)
      .map((row) => [row.rank, row.package, row.spaces, row.of, row.exact, row.range, row.none, row.address].join(' ')),
  ).toEqual(['1 torch 3 3 2 0 1 0', '2 gradio 1 3 1 0 0 0', '3 numpy 1 3 0 1 0 0', '4 x 1 3 0 0 0 1']);
  expect(rows.every((row) => row.latest === null && row.median_days_behind === null)).toBe(true);
});

test('the fifty first are kept', () => {
  const rows = packageUse(
    capture({
      'space-packages': Array.from({ length: 60 }, (_, at) => requires('a', `p${String(at).padStart(2, '0')}`)),
    }),
  );
  expect(rows).toHaveLength(50);
  expect(rows.at(-1)).toMatchObject({ package: 'p49', rank: 50 });
});

test('requirements by pin, and Spaces by whether all of theirs are exact', () => {
  const rows = asWritten(
    'package-pins',
    packagePins(capture({ 'space-packages': [...packages, requires('d', 'torch', 'exact')] })),
  );
  expect(rows.map((row) => [row.unit, row.pin, row.n, row.of].join(' '))).toEqual([
    'requirement address 1 7',
    'requirement exact 4 7',
    'requirement none 1 7',
    'requirement range 1 7',
    'space all exact 1 4',
    'space no exact 1 4',
    'space some exact 2 4',
  ]);
});

test('requirements that pip refuses are counted where there are any', () => {
  const rows = { 'space-packages': [...packages, requires('d', 'x', 'refused')] };
  expect(packagePins(capture(rows)).find(({ pin }) => pin === 'refused')).toMatchObject({ n: 1, of: 7 });
  expect(packageUse(capture(rows)).find((row) => row.package === 'x')).toMatchObject({
    spaces: 2,
    address: 1,
    refused: 1,
  });
});

test('a package stands with its newest version, and with the days that the pins of its Spaces are behind', () => {
  const version = (days_behind: number | null, spaces: number) => ({
    package: 'torch',
    version: `1.${spaces}`,
    spaces,
    days_behind,
  });
  const rows = packageUse(
    capture({
      'space-packages': packages,
      packages: [{ package: 'torch', latest: '2.0' }],
      'package-versions': [version(10, 3), version(400, 2), version(null, 9)],
    }),
  );
  expect(rows.find((row) => row.package === 'torch')).toMatchObject({ latest: '2.0', median_days_behind: 10 });
});

test('modules by the app files that import them, those of the standard library marked', () => {
  const rows = asWritten(
    'import-use',
    importUse(
      capture({
        'space-imports': [
          { space: 'a', module: 'os' },
          { space: 'a', module: 'gradio' },
          { space: 'b', module: 'gradio' },
          { space: 'b', module: '__future__' },
        ],
      }),
    ),
  );
  expect(rows.map((row) => [row.module, row.rank, row.spaces, row.of, row.share, row.standard].join(' '))).toEqual([
    '__future__ 2 1 2 0.5 true',
    'gradio 1 2 2 1 false',
    'os 3 1 2 0.5 true',
  ]);
});

test('a capture without requirements and imports has no row', () => {
  expect([packageUse, packagePins, importUse].map((metric) => metric(capture({})))).toEqual([[], [], []]);
});
