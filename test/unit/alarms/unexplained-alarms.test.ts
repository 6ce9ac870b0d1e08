import { expect, test } from 'vitest';
import type { Explanation } from '../../../data/schema/explained.ts';
import { makeAlarm } from '../../../scripts/alarms/make-alarm.ts';
import { unexplainedAlarms } from '../../../scripts/alarms/unexplained-alarms.ts';

const alarm = makeAlarm('latest', { kind: 'shrunken', where: 'models', what: 'Half are gone.' });
const explanation = (more: Partial<Explanation> = {}): Explanation => ({
  alarm: 'latest shrunken models',
  what: 'a',
  why: 'b',
  who: 'c',
  ...more,
});
const seen = new Map([['latest', '2026-11-08']]);
const judge = (alarms: (typeof alarm)[], explanations: Explanation[]) =>
  unexplainedAlarms('explained.json', alarms, explanations, seen);

test('an alarm without an explanation is a problem, one with it is news', () => {
  expect(judge([alarm], [])).toEqual({
    problems: [
      'explained.json: alarm: expected an explanation of "latest shrunken models", received none: Half are gone.',
    ],
    news: [],
  });
  for (const day of [undefined, '2026-11-08'])
    expect(judge([alarm], [explanation({ seen: day })])).toEqual({
      problems: [],
      news: ['alarm latest shrunken models (explained): Half are gone.'],
    });
});

test('an explanation without its alarm, and a second one, are problems', () => {
  expect(judge([], [explanation()]).problems).toEqual([
    'explained.json: alarm: expected an alarm "latest shrunken models", received none: nothing is to be explained',
  ]);
  expect(judge([alarm], [explanation(), explanation()]).problems).toHaveLength(1);
});

test('an explanation of another crawl explains nothing, and is no fault once that crawl is replaced', () => {
  const past = explanation({ seen: '2026-11-01' });
  expect(judge([], [past])).toEqual({
    problems: [],
    news: ['explanation of latest shrunken models is of the crawl of 2026-11-01, which is past: it may go'],
  });
  expect(judge([alarm], [past]).problems).toHaveLength(1);
  expect(judge([], [explanation({ alarm: 'gone shrunken models', seen: '2026-11-01' })]).problems).toHaveLength(1);
});
