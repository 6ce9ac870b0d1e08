import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Colours of the first (light) or second (dark) block of custom properties of each style sheet. */
function colours(block: 0 | 1): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of ['report', 'figure']) {
    const css = readFileSync(`src/styles/${file}.css`, 'utf8');
    const body = [...css.matchAll(/:root \{([^}]*)\}/g)][block]?.[1] ?? '';
    for (const [, name, value] of body.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)) found.set(name ?? '', value ?? '');
  }
  return found;
}

/** WCAG 2 relative luminance. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Distance of two colours in RGB, 0 to 442. */
function distance(a: string, b: string): number {
  return Math.hypot(
    ...[1, 3, 5].map((at) => Number.parseInt(a.slice(at, at + 2), 16) - Number.parseInt(b.slice(at, at + 2), 16)),
  );
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('%s', (_scheme, block) => {
  const all = colours(block);
  const paper = all.get('paper') ?? '';
  const text = ['ink', 'muted', 'link', 'accent', 's1', 's2', 's3', 's4', 's5', 's6', 's7'];
  const marks = ['t1', 't2', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'focus'];

  test.each(text)('--%s has 4.5:1 to the paper', (name) =>
    expect(contrast(all.get(name) ?? '', paper)).toBeGreaterThanOrEqual(4.5),
  );
  test.each(marks)('--%s has 3:1 to the paper', (name) =>
    expect(contrast(all.get(name) ?? '', paper)).toBeGreaterThanOrEqual(3),
  );
  test.each(['ink', 'muted', 'link', 'accent'])('--%s has 4.5:1 on raised ground, too', (name) =>
    expect(contrast(all.get(name) ?? '', all.get('raised') ?? '')).toBeGreaterThanOrEqual(4.5),
  );
  test('what does not hold is told from both headline tasks by more than a shade', () => {
    for (const name of ['t1', 't2']) expect(distance(all.get('accent') ?? '', all.get(name) ?? '')).toBeGreaterThan(60);
  });
});
