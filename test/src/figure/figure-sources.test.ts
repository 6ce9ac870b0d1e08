import { expect, test } from 'vitest';
import type { Capture } from '../../../data/schema/manifest.ts';
import type { Chart } from '../../../src/figure/chart.ts';
import { figureSources } from '../../../src/figure/figure-sources.ts';

const population = (kind: string) => ({
  models: { kind, about: `About ${kind}.` },
  spaces: { kind: 'none', about: 'Not captured.' },
  datasets: { kind: 'whole', about: 'About datasets.' },
});
const captures = [
  ['2022-02-15', 'curated'],
  ['2024-07-11', 'whole'],
  ['2026-08-06', 'whole'],
].map(([capture, kind]) => ({ capture, seen: capture, population: population(kind ?? '') }) as unknown as Capture);
const chart = {
  id: 'example',
  kind: 'models',
  captures: (rows: readonly { capture?: unknown }[]) => rows.map((row) => String(row.capture)),
} as unknown as Chart;

test('captures are named by population, in order of date', () => {
  const rows = ['2026-08-06', '2022-02-15', '2024-07-11'].map((capture) => ({ capture }));
  expect(
    figureSources(chart, rows, captures).map(({ population: of, captures: list }) => [
      of,
      list.map((capture) => capture.seen).join(' '),
    ]),
  ).toEqual([
    ['a selection', '2022-02-15'],
    ['whole Hub', '2024-07-11 2026-08-06'],
  ]);
});

test('what a listing covers is said for readers, unless the figure rests on a part of it', () => {
  const rows = [{ capture: '2024-07-11' }];
  expect(figureSources(chart, rows, captures).map(({ covers }) => covers)).toEqual(['all models']);
  const part = { ...chart, part: () => 'models with a card' };
  expect(figureSources(part, rows, captures).map(({ covers }) => covers)).toEqual(['models with a card']);
});

test('a figure of several kinds says what a listing has, and not that it lacks one of them', () => {
  const several = { ...chart, kind: 'spaces', part: () => 'models or datasets' } as Chart;
  const [source] = figureSources(several, [{ capture: '2024-07-11' }], captures);
  expect(source?.captures.map(({ about }) => about)).toEqual(['About whole.']);
});

test('a capture that the data do not hold is an error', () => {
  expect(() => figureSources(chart, [{ capture: '1999-01-01' }], captures)).toThrowErrorMatchingInlineSnapshot(
    `[Error: src/charts/example.ts: captures: 1999-01-01: no such capture in data/captures]`,
  );
});
