import { describe, expect, test } from 'vitest';
import { patientRequest, type PatientRequest } from '../../../scripts/hub/patient-request.ts';
import { createRateBudget, type RateBudget } from '../../../scripts/hub/rate-budget.ts';
import type { Answer } from '../../../scripts/hub/wire.ts';
import { ReportError } from '../../../scripts/lib/report-error.ts';

describe('a server that is down', () => {
  const seconds = (waits: readonly number[]) => waits.map((ms) => ms / 1000);
  /** An answer that comes from no server. */
  const answerOf = (status: number, headers: Record<string, string> = {}): Answer => ({
    status,
    headers,
    bodyWithin: async () => Buffer.from('text'),
    stream: { [Symbol.asyncIterator]: async function* () {}, destroy: () => {} },
    discard: () => {},
  });
  const sends = (...outcomes: (Answer | Error)[]) => {
    let at = 0;
    return async () => {
      const outcome = outcomes[Math.min(at++, outcomes.length - 1)]!;
      if (outcome instanceof Error) throw outcome;
      return outcome;
    };
  };
  const failed = (code: string) => Object.assign(new Error('it failed'), { code });
  /** Asks for text; what came of it, the waits between attempts, and the lines of the log. */
  async function askDown(changed: Pick<PatientRequest<string>, 'send'> & Partial<PatientRequest<string>>) {
    const waits: number[] = [];
    const lines: string[] = [];
    const value = await patientRequest<string>({
      address: () => new URL('https://hub.example/start'),
      named: 'text',
      signal: new AbortController().signal,
      log: (line) => lines.push(line),
      sleep: async (ms) => void waits.push(ms),
      read: async (answer) => ({ value: String(await answer.bodyWithin(1000)) }),
      refused: ({ status }) => new ReportError(`refused ${status}`, 'ask another'),
      givenUp: ({ reason }, attempts) => new ReportError(`${reason}, after ${attempts} attempts`, 'later'),
      ...changed,
    }).catch((error: Error) => error.message);
    return { value, waits, lines };
  }

  test('is asked for five minutes, then once a minute at most, whatever says so', async () => {
    for (const down of [answerOf(503), failed('ECONNREFUSED'), failed('ENOTFOUND'), failed('EAI_AGAIN')]) {
      const { value, waits } = await askDown({ send: sends(down) });
      expect(value).toMatch(/, after 11 attempts$/);
      expect(seconds(waits)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
    }
  });

  test('is asked as long as it is told, and once where it is told not to wait', async () => {
    const hour = await askDown({ send: sends(answerOf(503)), patience: 3_600_000 });
    expect(hour.waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(3_600_000);
    expect((await askDown({ send: sends(answerOf(503)), patience: 0 })).waits).toEqual([]);
  });

  test('costs no attempt that is there for faults of what is asked for', async () => {
    const send = sends(
      answerOf(503),
      failed('ECONNREFUSED'),
      answerOf(500),
      answerOf(520),
      answerOf(502),
      answerOf(504),
    );
    const { value, waits } = await askDown({ send, ownFaults: 3 });
    expect([value, waits.length]).toEqual(['504, after 6 attempts', 5]);
  });

  test('that takes its time to fail uses up patience, and waits for the budget do not', async () => {
    let time = 0;
    const slow = async () => {
      time += 120_000;
      throw failed('UND_ERR_HEADERS_TIMEOUT');
    };
    const now = () => time;
    expect((await askDown({ send: slow, now })).waits).toHaveLength(2);
    const budget: RateBudget = {
      ...createRateBudget({ now, sleep: async () => {}, log: () => {} }),
      acquire: async () => (time += 290_000),
    };
    const waited = await askDown({ send: sends(failed('ECONNRESET')), now, budget: () => budget });
    expect(waited.waits).toHaveLength(10);
  });

  test('that names waits is given up when they are an hour together', async () => {
    const limited = sends(answerOf(429, { ratelimit: '"api";r=0;t=299' }));
    const { waits } = await askDown({ send: limited, limitWaits: 100 });
    expect(waits).toEqual(Array.from({ length: 12 }, () => 300_000));
    const never = await askDown({ send: sends(answerOf(503, { 'retry-after': '99999999' })), limitWaits: 100 });
    expect([never.value, Math.max(...never.waits)]).toEqual([
      '503, asked to wait for 27778 hours, after 11 attempts',
      60_000,
    ]);
  });

  test('with a certificate that is not valid is not asked again', async () => {
    for (const code of ['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID']) {
      const { value, waits } = await askDown({ send: sends(failed(code)) });
      expect([value, waits]).toEqual([`https://hub.example: its certificate is not valid: ${code} it failed`, []]);
    }
    expect((await askDown({ send: sends(failed('EPROTO')) })).waits).toHaveLength(10);
  });

  test('answers with no answer: 201 to 206 and 304 are faults that may pass', async () => {
    for (const status of [201, 202, 203, 204, 205, 206, 304])
      expect(await askDown({ send: sends(answerOf(status), answerOf(200)) })).toMatchObject({
        value: 'text',
        lines: [`text: ${status}, which is no answer to what was asked; trying again in 1 s`],
      });
  });

  test('that is asked for with a header that cannot be one is a mistake of the program', async () =>
    expect(await askDown({ send: sends(failed('UND_ERR_INVALID_ARG')) })).toMatchObject({ waits: [] }));
});
