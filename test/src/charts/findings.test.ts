import { describe, expect, test } from 'vitest';
import type { Value } from '../../../data/schema/column.ts';
import type { Row } from '../../../data/schema/table.ts';
import { allCharts } from '../../../src/figure/all-charts.ts';
import type { Chart } from '../../../src/figure/chart.ts';
import { chartRows } from '../../../src/figure/chart-rows.ts';
import { figureTitle, longestTitle } from '../../../src/figure/figure-title.ts';

/** Charts whose title is what they show. */
const told = [...allCharts.values()].filter((chart) => (chart.findings?.length ?? 0) > 0);

/** Rows that could have come in place of those that did: the numbers in reverse, none, much smaller, the other part. */
function otherRows(rows: readonly Row[]): Row[][] {
  const numbers = Object.keys(rows[0] ?? {}).filter((name) => rows.some((row) => typeof row[name] === 'number'));
  const changed = (change: (value: number, name: string, at: number) => Value) =>
    rows.map((row, at) => ({
      ...row,
      ...Object.fromEntries(
        numbers.map((name) => [name, typeof row[name] === 'number' ? change(row[name], name, at) : row[name]!]),
      ),
    }));
  const reversed = changed((value, name, at) => rows[rows.length - 1 - at]?.[name] ?? value);
  const onlyOne = numbers.map((name) =>
    changed((value, each, at) => (each === name ? (rows[rows.length - 1 - at]?.[name] ?? value) : value)),
  );
  const negated = numbers.map((name) => changed((value, each) => (each === name ? -value : value)));
  return [
    reversed,
    ...onlyOne,
    ...negated,
    changed(() => 0),
    changed((value) => value / 1000),
    changed((value) => (value >= 0 && value <= 1 ? 1 - value : value)),
    changed((value) => -value),
  ];
}

describe.each(told.map((chart): [string, Chart] => [chart.id, chart]))('%s', (_, chart) => {
  const rows = chartRows(chart);

  test('has a title of at most 90 characters without a full stop, whatever of it holds', () => {
    for (const finding of chart.findings!.filter((each) => each.holds(rows))) {
      const said = finding.say(rows);
      expect(said.length).toBeLessThanOrEqual(longestTitle);
      expect(said).not.toMatch(/\.$|undefined|NaN|null|Infinity|\b20\d\d-\d\d/);
    }
    expect(figureTitle(chart, rows)).not.toBe('');
  });

  test('has only findings that other numbers would turn, and says what is drawn where there are none', () => {
    const held = chart.findings!.filter((each) => each.holds(rows));
    for (const finding of held) expect(otherRows(rows).some((other) => !finding.holds(other))).toBe(true);
    expect(figureTitle(chart, [])).toBe(chart.title);
  });
});

test('the figure of the crossover names the first listing in which the lead had passed, and none once it came back', () => {
  const point = (seen: string, delta: number) => ({ seen, delta, low: delta - 0.2, high: delta + 0.2 });
  const title = (...rows: Row[]) => figureTitle(allCharts.get('crossover')!, rows);
  const passed = [point('2024-07-11', 0.6), point('2025-03-21', -0.7), point('2026-12-22', -0.7)];
  expect(title(...passed)).toBe('Text generation passed classification in downloads, July 2024 to March 2025');
  expect(title(...passed, point('2027-01-01', 0.6))).not.toMatch(/passed/);
});
