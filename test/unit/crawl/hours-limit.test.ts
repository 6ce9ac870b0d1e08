import { expect, test } from 'vitest';
import { hoursLimit } from '../../../scripts/crawl/hours-limit.ts';
import { ReportError } from '../../../scripts/lib/report-error.ts';

const signal = new AbortController().signal;

test('after the hours the signal is aborted with the error that ends the crawl', async () => {
  const waits: number[] = [];
  const limit = hoursLimit(1.5, signal, async (ms) => void waits.push(ms))!;
  await new Promise(setImmediate);
  expect([waits, limit.aborted]).toEqual([[5_400_000], true]);
  expect(limit.reason).toBeInstanceOf(ReportError);
  expect(limit.reason).toMatchObject({
    exitCode: 75,
    hint: 'give the same command again: it goes on where this one stopped',
  });
});

test('without hours there is no limit, and a crawl that ends before is not stopped', async () => {
  expect(hoursLimit(undefined, signal, async () => {})).toBe(undefined);
  const limit = hoursLimit(1, signal, () => Promise.reject(new Error('ended')))!;
  await new Promise(setImmediate);
  expect(limit.aborted).toBe(false);
});
