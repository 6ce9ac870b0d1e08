import { describe, expect, test } from 'vitest';
import { retryWait, statusFailure } from '../../../scripts/hub/retry-wait.ts';

const now = Date.parse('2026-08-06T12:00:00Z');
const failure = (status: number, headers: Record<string, string> = {}) => statusFailure(status, headers, now);

test.each([408, 500, 501, 502, 504, 505, 511, 524, 599])('%i is worth another attempt', (status) =>
  expect(failure(status)).toEqual({ reason: String(status) }),
);
test.each([425, 503, 520, 521, 522, 523, 525, 526, 527, 528, 529])(
  '%i says that the server is down, whatever is asked for',
  (status) => expect(failure(status)).toEqual({ reason: String(status), outage: true }),
);
test.each([200, 202, 204, 206, 304, 307, 400, 401, 403, 404, 410, 416, 451, 600])('%i is final', (status) =>
  expect(failure(status)).toBeUndefined(),
);

test('a used-up window is waited out, one second longer than it says, and costs no attempt', () => {
  expect(failure(429, { ratelimit: '"api";r=0;t=41' })).toEqual({
    reason: '429, window used up',
    waitSeconds: 42,
    limited: true,
    outage: true,
  });
  expect(failure(429, { ratelimit: '"api" ; r = 0 ; t = 41' })).toMatchObject({ waitSeconds: 42 });
});

test('429 with requests left, or with a window of years, is a finer limit: its t is not the wait', () => {
  const finer = { reason: '429 with requests left: a finer limit of this route', outage: true };
  expect(failure(429, { ratelimit: '"api";r=99794;t=241' })).toEqual(finer);
  expect(failure(429)).toEqual(finer);
  expect(failure(429, { ratelimit: '"api";r=0;t=99999999' })).toEqual(finer);
});

describe('Retry-After', () => {
  const wait = (stated: string, headers: Record<string, string> = {}, status = 503) =>
    failure(status, { 'retry-after': stated, ...headers })?.waitSeconds;

  test('is obeyed as seconds, with 429 and 503 alike, and costs no attempt', () => {
    expect(failure(429, { ratelimit: '"api";r=5;t=241', 'retry-after': '7' })).toEqual({
      reason: '429',
      waitSeconds: 8,
      limited: true,
      outage: true,
    });
    expect([wait('7'), wait(' 7 '), wait('0'), wait('3600')]).toEqual([8, 8, 1, 3601]);
  });

  test('is obeyed as a date, by the clock of the server where it tells the time', () => {
    expect(wait('Thu, 06 Aug 2026 12:00:30 GMT')).toBe(31);
    expect(wait('Thu, 06 Aug 2026 12:00:30 GMT', { date: 'Thu, 06 Aug 2026 12:00:20 GMT' })).toBe(11);
    expect(wait('Thursday, 06-Aug-26 12:00:30 GMT')).toBe(31);
    expect(wait('Thu Aug  6 12:00:30 2026 GMT')).toBe(31);
  });

  test('of the past is no wait', () => {
    expect(wait('Fri, 31 Dec 1999 23:59:59 GMT')).toBe(1);
    expect(wait('Fri, 31 Dec 1999 23:59:59 GMT', { date: 'no date' })).toBe(1);
  });

  test('of more than an hour is told, and not waited for', () => {
    expect(failure(503, { 'retry-after': '99999999999' })).toEqual({
      reason: '503, asked to wait for 27777778 hours',
      outage: true,
    });
    expect(failure(429, { 'retry-after': 'Fri, 07 Aug 2026 12:00:00 GMT' })).toEqual({
      reason: '429, asked to wait for 24 hours',
      outage: true,
    });
  });

  test.each(['1e9', '-5', '1.5', 'soon', '', 'NaN', 'Infinity', 'tomorrow', '2026-08-06', 'Thu, 99 Foo 2026'])(
    '%j says nothing',
    (stated) => expect(wait(stated)).toBeUndefined(),
  );
});

test('attempts wait 1, 2, 4, ... 60 s, longer where it was asked, and as asked where they do not count', () => {
  expect([1, 2, 3, 6, 7, 1000].map((failed) => retryWait({ reason: '' }, failed))).toEqual([
    1000, 2000, 4000, 32_000, 60_000, 60_000,
  ]);
  expect(retryWait({ reason: '', waitSeconds: 42 }, 1)).toBe(42_000);
  expect(retryWait({ reason: '', waitSeconds: 1 }, 4)).toBe(8000);
  expect(retryWait({ reason: '', waitSeconds: 1 }, 0)).toBe(1000);
});
