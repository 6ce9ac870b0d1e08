import { expect, test } from 'vitest';
import { figuresSection } from '../../../scripts/diff/figures-section.ts';
import { groupVersions } from '../../../scripts/diff/group-versions.ts';

/** The section of a table of data/triples that changed. */
function sectionOf(name: string, old: string | undefined, now: string): string {
  const path = `triples/${name}.csv`;
  const paths = { old: new Set(old === undefined ? [] : [path]), new: new Set([path]) };
  return figuresSection(groupVersions([{ path, old, new: now }], paths).folders[0]!.tables[0]!);
}

/** Ranges of confidence: from, matches, stated. */
const calibration = (...ranges: (readonly [string, string, string])[]) =>
  `held_out,from,matches,stated\n${ranges.map((range) => `cards,${range.join(',')}\n`).join('')}`;

test('one figure that changed is a table of one row; a share moves by points, a count in percent', () => {
  expect(
    sectionOf('calibration', calibration(['0', '7', '0.5']), calibration(['0', '7', '0.625']))
      .split('\n')
      .at(-1),
  ).toBe('| `cards · 0` | `stated` | 0.5 | 0.625 | +12.50 points |');
  expect(
    sectionOf('calibration', calibration(['0', '8', '0.5']), calibration(['0', '6', '0.5']))
      .split('\n')
      .at(-1),
  ).toBe('| `cards · 0` | `matches` | 8 | 6 | -25.0 % |');
});

test('the fifteen that changed most stand in it, and the others are counted', () => {
  const ranges = (matches: (at: number) => number) =>
    calibration(...Array.from({ length: 17 }, (_, at) => [String(at), String(matches(at)), ''] as const));
  const text = sectionOf(
    'calibration',
    ranges(() => 100),
    ranges((at) => 101 + at),
  );
  expect(text.match(/^\| `cards/gm)).toHaveLength(15);
  expect(text).toContain('`cards · 16`');
  expect(text).not.toContain('`cards · 1`');
  expect(text).toContain('\n\n2 more figures changed less.');
});

test('a figure that came or went, a key that came or went, and no row of a move', () => {
  const text = sectionOf(
    'calibration',
    calibration(['0', '7', ''], ['1', '7', '']),
    calibration(['0', '7', '0.5'], ['2', '7', '']),
  );
  expect(text).not.toContain('| Key |');
  expect(text).toContain('New keys (1): `cards · 2`.');
  expect(text).toContain('Gone keys (1): `cards · 1`.');
});

test('a table that data/schema does not know has none', () => {
  expect(sectionOf('of-tomorrow', undefined, '')).toBe('');
});
