import { expect, test } from 'vitest';
import { retryWait, statusFailure } from '../../../scripts/hub/retry-wait.ts';

test.each([408, 500, 502, 503, 504])('%i is worth another attempt', (status) =>
  expect(statusFailure(status, {})).toEqual({ reason: String(status) }),
);
test.each([200, 304, 307, 400, 401, 403, 404, 410, 416, 451])('%i is final', (status) =>
  expect(statusFailure(status, {})).toBeUndefined(),
);

test('a used-up window is waited out, one second longer than it says, and costs no attempt', () => {
  expect(statusFailure(429, { ratelimit: '"api";r=0;t=41' })).toEqual({
    reason: '429, window used up',
    waitSeconds: 42,
    limited: true,
  });
  expect(statusFailure(429, { ratelimit: '"api" ; r = 0 ; t = 41' })).toMatchObject({ waitSeconds: 42 });
});

test('429 with requests left is a finer limit: its t is not the wait', () => {
  expect(statusFailure(429, { ratelimit: '"api";r=99794;t=241' })).toEqual({
    reason: '429 with requests left: a finer limit of this route',
  });
  expect(statusFailure(429, {})).toEqual({ reason: '429 with requests left: a finer limit of this route' });
});

test('Retry-After is obeyed where it is a number of seconds, for an hour at most', () => {
  expect(statusFailure(429, { ratelimit: '"api";r=5;t=241', 'retry-after': '7' })).toEqual({
    reason: '429',
    waitSeconds: 8,
    limited: true,
  });
  expect(statusFailure(429, { 'retry-after': '99999999999' })).toMatchObject({ waitSeconds: 3601 });
  expect(statusFailure(429, { 'retry-after': '-5' })).toMatchObject({ waitSeconds: 1 });
  expect(statusFailure(429, { 'retry-after': 'Fri, 31 Dec 1999 23:59:59 GMT' })?.waitSeconds).toBeUndefined();
});

test('attempts wait 1, 2, 4, 8, 8 s, or what was asked', () => {
  expect([1, 2, 3, 4, 5].map((failed) => retryWait({ reason: '' }, failed))).toEqual([1000, 2000, 4000, 8000, 8000]);
  expect(retryWait({ reason: '', waitSeconds: 42 }, 1)).toBe(42_000);
});
