import { expect, test } from 'vitest';
import { BY_AUTHOR, IN_THIS_LISTING, type Mark } from '../../../scripts/claims/claim.ts';
import { decidingFigure, verdictOf, verdictOfFigure } from '../../../scripts/claims/verdict-of.ts';

const above: Mark = { is: 'above', mark: 0.5, because: 'most' };
const figure = (effect: number, low: number | null = null, high: number | null = null) => ({
  effectName: 'share',
  effect,
  low,
  high,
});

test('a count is held against its mark as it is, and the mark itself is not above it', () => {
  expect(verdictOfFigure(figure(0.51), above, IN_THIS_LISTING)).toBe('holds');
  expect(verdictOfFigure(figure(0.5), above, IN_THIS_LISTING)).toBe('does not hold');
  expect(verdictOfFigure(figure(0.5), { ...above, is: 'at least' }, IN_THIS_LISTING)).toBe('holds');
  expect(verdictOfFigure(figure(0.5), { ...above, is: 'at most' }, IN_THIS_LISTING)).toBe('holds');
  expect(verdictOfFigure(figure(0.5), { ...above, is: 'below' }, IN_THIS_LISTING)).toBe('does not hold');
});

test('an interval decides by both of its ends, whatever the figure', () => {
  expect(verdictOfFigure(figure(0.7, 0.51, 0.9), above, BY_AUTHOR)).toBe('holds');
  expect(verdictOfFigure(figure(0.7, 0.5, 0.9), above, BY_AUTHOR)).toBe('cannot be told');
  expect(verdictOfFigure(figure(0.4, 0.2, 0.5), above, BY_AUTHOR)).toBe('does not hold');
});

test('a figure that lacks its interval cannot be told, unless it is a whole count', () => {
  expect(verdictOfFigure(figure(0.7), above, BY_AUTHOR)).toBe('cannot be told');
  expect(verdictOfFigure({ ...figure(0.7), counted: true }, above, BY_AUTHOR)).toBe('holds');
});

test('one figure that fails decides over one that cannot be told, and that over those that hold', () => {
  const claim = { id: 'x', marks: [above, above, above], certainty: BY_AUTHOR } as const;
  const [good, open, bad] = [figure(0.7, 0.6, 0.8), figure(0.6, 0.4, 0.8), figure(0.3, 0.2, 0.4)];
  expect(verdictOf(claim, [good, open, bad])).toBe('does not hold');
  expect(decidingFigure(claim, [good, open, bad], 'does not hold')).toBe(2);
  expect(verdictOf(claim, [good, open, good])).toBe('cannot be told');
  expect(verdictOf(claim, [good, good, good])).toBe('holds');
  expect(verdictOf(claim, null)).toBe('cannot be judged');
});

test('a mark without a figure is an error, a figure without a mark decides nothing', () => {
  const claim = { id: 'x', marks: [above, above], certainty: BY_AUTHOR } as const;
  expect(() => verdictOf(claim, [figure(1)])).toThrow('claim x: expected 2 figures, one a mark, received 1');
  const good = figure(0.7, 0.6, 0.8);
  expect(verdictOf(claim, [good, good, figure(0.1, 0, 0.2)])).toBe('holds');
});
