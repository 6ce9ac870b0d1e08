/**
 * Why a claim is held against the number that it is held against. Each was set for all claims alike or by others than
 * this report, and none by looking at the figure; docs/protocol.md lists them in these words.
 */
export const markReasons = {
  direction: 'more, less, grew and fell mean any difference: the mark is 0',
  ratio: 'as often, as large and the like mean a ratio of 1: the mark is 1',
  none: 'a sentence that says none or no longer is held against a count of 0',
  'nearly all': 'nine in ten and more are nearly all',
  most: 'most means more than half',
  quarter: 'fewer than one in four are a clear minority',
  few: 'few are fewer than one in ten: of ten taken at random a developer is likely to meet none, or one',
  rare: 'rare are fewer than one in twenty, the rate of error that the protocol accepts everywhere',
  delta:
    'the smallest Cliff\u2019s delta of interest is 0.147, the lower band of a small effect (Romano and others 2006)',
  margin: 'two tasks are equivalent within 0.1 of the index, a tenth of its range',
  control: 'intervals of 95% pass their control within two points of 0.95, which 200 splits of one task cannot tell',
  'large delta': 'a Cliff\u2019s delta is large from 0.474 on (Romano and others 2006)',
  'merger guidelines':
    'a market is highly concentrated from a Herfindahl index of 0.18 on (merger guidelines of the United States, 2023)',
  correlation: 'a correlation is medium from 0.3 on and strong from 0.5 on (Cohen 1988)',
  rounding: 'a published figure in whole percents is met within half of one',
  'matcher goal': 'the marks that the matcher was asked to reach before it was built',
  'half a bin': 'confidence is stated in bins that are a tenth wide, so half a bin is five hundredths',
} as const satisfies Readonly<Record<string, string>>;

/** Name of a reason. */
export type MarkReason = keyof typeof markReasons;
