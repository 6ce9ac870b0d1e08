import { expect, test } from 'vitest';
import { refuseAlarms } from '../../../scripts/diff/refuse-alarms.ts';

test('--strict ends with an error where there is an alarm, and with none otherwise', () => {
  expect(() => refuseAlarms(['one', 'two'])).toThrow('diff: expected no alarm, received 2');
  expect([refuseAlarms([]), refuseAlarms(undefined)]).toEqual([undefined, undefined]);
});
