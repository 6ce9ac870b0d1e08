import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { tokensOf } from '../../../src/figure/colour-tokens.ts';
import { resolveColours } from '../../../src/figure/resolve-colours.ts';

const css = `@import 'x.css'; /* :root { --ink: #999999 } */ :root { --ink: #111111; --c1: #1c6ca5; --paper: #fff }
@media (prefers-color-scheme: dark) { :root { --ink: #eeeeee; --c1: #6db3e8 } }
@media print { @page { margin: 1cm } :root { --ink: #000000; --rule: #123456 } }`;
const svg = (markup: string) => new JSDOM(`<svg>${markup}</svg>`).window.document.querySelector('svg')!;

test('a colour has its value of the light page and of the dark one, and that of paper is no other', () => {
  expect([...tokensOf(css)]).toEqual([
    ['ink', { light: '#111111', dark: '#eeeeee' }],
    ['c1', { light: '#1c6ca5', dark: '#6db3e8' }],
    ['paper', { light: '#fff', dark: '#fff' }],
  ]);
});

test('a drawing has plain colours, and rules for a dark page', () => {
  const drawing = svg('<rect fill="var(--c1)" stroke="none"/><text stroke="var(--ink)"></text>');
  const rules = resolveColours(drawing, tokensOf(css));
  expect(drawing.outerHTML).toContain('fill="#1c6ca5" stroke="none"');
  expect(drawing.outerHTML).not.toContain('var(');
  expect(rules).toContain('[fill="#1c6ca5"]{fill:#6db3e8}');
  expect(rules).toContain('[stroke="#111111"]{stroke:#eeeeee}');
});

test('a colour that no sheet has is an error', () => {
  expect(() => resolveColours(svg('<rect fill="var(--c9)"/>'), tokensOf(css))).toThrow('no colour --c9 in src/styles');
});
