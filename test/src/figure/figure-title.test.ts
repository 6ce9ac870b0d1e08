import { expect, test } from 'vitest';
import type { Chart, FigureFinding } from '../../../src/figure/chart.ts';
import { figureTitle } from '../../../src/figure/figure-title.ts';

const chartWith = (...findings: FigureFinding[]): Chart => ({
  id: 'made-up',
  title: 'What is drawn',
  findings,
  kind: 'models',
  captures: [],
  columns: [],
  rows: () => [],
  draw: () => ({}),
  describe: () => '',
});
const says = (words: string, holds = true): FigureFinding => ({ holds: () => holds, say: () => words });
const rows = [{ a: 1 }];

test('the title is the first finding that holds, and what is drawn where none does or there are no rows', () => {
  expect(figureTitle(chartWith(says('No', false), says('Yes'), says('Later')), rows)).toBe('Yes');
  expect(figureTitle(chartWith(says('No', false)), rows)).toBe('What is drawn');
  expect(figureTitle(chartWith(says('Yes')), [])).toBe('What is drawn');
});

test('a finding that names of a refresh make too long, or that says an unknown, is passed over', () => {
  const long = says(`${'x'.repeat(91)}`);
  expect(figureTitle(chartWith(long, says('Short')), rows)).toBe('Short');
  expect(figureTitle(chartWith(long), rows)).toBe('What is drawn');
  expect(figureTitle(chartWith(says('NaN% of models')), rows)).toBe('What is drawn');
});
