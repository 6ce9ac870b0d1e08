import { describe, expect, test } from 'vitest';
import { patientRequest, type PatientRequest } from '../../../scripts/hub/patient-request.ts';
import { createRateBudget, type RateBudget } from '../../../scripts/hub/rate-budget.ts';
import { openWire, type Answer } from '../../../scripts/hub/wire.ts';
import { ReportError } from '../../../scripts/lib/report-error.ts';
import { startServer } from './start-hub.ts';

type Handler = Parameters<typeof startServer>[0];

/** Asks a server on loopback for text; what came of it, the waits between attempts, and the lines of the log. */
async function ask(handler: Handler, changed: (url: string) => Partial<PatientRequest<string>> = () => ({})) {
  const { url, seen } = await startServer(handler);
  const wire = openWire({ connections: 1, timeout: 5000 });
  const waits: number[] = [];
  const lines: string[] = [];
  const value = await patientRequest<string>({
    address: () => new URL('/start', url),
    named: 'text',
    signal: new AbortController().signal,
    log: (line) => lines.push(line),
    sleep: async (ms) => void waits.push(ms),
    send: wire.get,
    read: async (answer) => ({ value: String(await answer.bodyWithin(1000)) }),
    refused: ({ status }, _, message) => new ReportError(`refused ${status} ${message.length}`, 'ask another'),
    givenUp: ({ reason }, attempts) => new ReportError(`${reason}, after ${attempts} attempts`, 'later'),
    ...changed(url),
  })
    .catch((error: Error) => error.message.replaceAll(url, 'URL'))
    .finally(() => wire.close());
  return { value, asked: seen.length, waits, lines };
}

const statuses =
  (...each: number[]): Handler =>
  (_, response) =>
    void response.writeHead(each.length > 1 ? each.shift()! : each[0]!).end('text');

describe('a patient request', () => {
  test('asks again after a fault that may pass, and says so', async () =>
    expect(await ask(statuses(503, 500, 200))).toEqual({
      value: 'text',
      asked: 3,
      waits: [1000, 2000],
      lines: ['text: 503; trying again in 1 s', 'text: 500; trying again in 2 s'],
    }));

  test('ends after five minutes, or after so many attempts as it is told', async () => {
    expect(await ask(statuses(504))).toMatchObject({ value: '504, after 11 attempts', asked: 11 });
    expect(await ask(statuses(504), () => ({ attempts: 2 }))).toMatchObject({
      value: '504, after 2 attempts',
      asked: 2,
    });
  });

  test('waits out a limit without counting it, so many times as it may', async () => {
    const limited: Handler = (_, response) => void response.writeHead(429, { 'retry-after': '3' }).end();
    expect(await ask(limited, () => ({ attempts: 2, limitWaits: 3 }))).toMatchObject({
      value: '429, after 2 attempts',
      waits: [4000, 4000, 4000, 4000],
    });
  });

  test('ends at once with an answer that is refused, whose long page is not read', async () => {
    expect(await ask(statuses(404))).toMatchObject({ value: 'refused 404 4', asked: 1 });
    const long: Handler = (_, response) => void response.writeHead(404).end('x'.repeat(65_537));
    expect(await ask(long)).toMatchObject({ value: 'refused 404 0', asked: 1 });
  });

  test('reads no more of a body than it may, stated or not, zipped or not', async () => {
    const within: Partial<PatientRequest<string>> = {
      read: async (answer) => ({ value: String((await answer.bodyWithin(10))?.length) }),
    };
    const sized =
      (length: number): Handler =>
      (_, response) =>
        void response.end('x'.repeat(length));
    const unsized: Handler = (_, response) => {
      response.on('error', () => {});
      response.write('x'.repeat(6));
      response.end('x'.repeat(6));
    };
    expect((await ask(sized(10), () => within)).value).toBe('10');
    expect((await ask(sized(11), () => within)).value).toBe('undefined');
    expect((await ask(unsized, () => within)).value).toBe('undefined');
  });

  test('ends with an error that has a hint, also one of a package', async () => {
    const read = async () => {
      throw Object.assign(new Error('torn'), { hint: 'mend it' });
    };
    expect(await ask(statuses(200), () => ({ read }))).toMatchObject({ value: 'torn', asked: 1 });
    const unforeseen = async () => {
      throw new Error('torn');
    };
    expect(await ask(statuses(200), () => ({ read: unforeseen }))).toMatchObject({ value: 'torn, after 11 attempts' });
  });

  test('ends with a mistake of the program, wherever it is made', async () => {
    const mistaken = () => {
      throw new TypeError('x is not a function');
    };
    const value = 'x is not a function';
    expect(await ask(statuses(200), () => ({ address: () => new URL('http://') }))).toEqual({
      value: 'Invalid URL',
      asked: 0,
      waits: [],
      lines: [],
    });
    expect(await ask(statuses(200), () => ({ read: mistaken }))).toMatchObject({ value, asked: 1 });
    expect(await ask(statuses(404), () => ({ refused: mistaken }))).toMatchObject({ value, asked: 1 });
    expect(await ask(statuses(200), () => ({ send: mistaken }))).toMatchObject({ value, waits: [] });
  });

  test('asks again after a fetch that failed, though it is a TypeError', async () => {
    const send = async () => {
      throw new TypeError('fetch failed', { cause: new Error('ECONNRESET') });
    };
    expect(await ask(statuses(200), () => ({ send, attempts: 2 }))).toMatchObject({
      value: 'fetch failed, after 2 attempts',
      waits: [1000],
    });
  });

  test('follows redirects only with a policy, five at most, and is told each; a circle is gone round three times', async () => {
    const circle: Handler = (_, response) => void response.writeHead(302, { location: '/again' }).end();
    expect((await ask(circle)).value).toBe('refused 302 0');
    const followed: string[] = [];
    const redirects = {
      follow: (target: URL | undefined, from: URL) => {
        followed.push(`${from.pathname} > ${target?.pathname}`);
        return undefined;
      },
      tooMany: (from: URL, last: URL) => new ReportError(`${from.pathname} ... ${last.pathname}`, 'untangle'),
    };
    expect(await ask(circle, () => ({ redirects }))).toMatchObject({ value: '/start ... /again', asked: 18 });
    expect(followed.slice(0, 2)).toEqual(['/start > /again', '/again > /again']);
  });

  test('counts a request in the budget of its address alone', async () => {
    const budget = createRateBudget({ now: () => 0, sleep: async () => {}, log: () => {} });
    const limits: Handler = (_, response) => void response.writeHead(200, { ratelimit: '"pages";r=7;t=10' }).end();
    await ask(limits, () => ({ budget: () => undefined }));
    expect(budget.state('pages').left).toBeUndefined();
    await ask(limits, () => ({ budget: () => budget }));
    expect(budget.state('pages').left).toBe(7);
  });
});

test('a part of a file is read from where a redirect leads, until that address expires', async () => {
  let place = 0;
  const server: Handler = (request, response) => {
    if (request.url === '/start') {
      response.writeHead(302, { location: `/signed/${(place += 1)}` }).end();
      return;
    }
    const valid = request.url === `/signed/${place}` && request.headers.range === 'bytes=2-4';
    response.writeHead(valid && place > 1 ? 206 : 403).end(valid && place > 1 ? 'rst' : 'expired');
  };
  const ranged = await ask(server, (url) => {
    const wire = openWire({ connections: 1, timeout: 5000 });
    let resolved = new URL('/start', url);
    return {
      address: () => resolved,
      accepts: (status) => status === 206,
      send: (address, signal) => wire.get(address, signal, { range: 'bytes=2-4', 'accept-encoding': 'identity' }),
      redirects: {
        follow: (target) => {
          resolved = target!;
          return undefined;
        },
        tooMany: () => new Error('no end'),
      },
      refused: ({ status }) => {
        resolved = new URL('/start', url);
        return { reason: `${status}: the address has expired` };
      },
    };
  });
  expect(ranged).toMatchObject({ value: 'rst', asked: 4, waits: [1000] });
});

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
  const askDown = (changed: Partial<PatientRequest<string>>) => ask(statuses(500), () => changed);

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
      expect([value, waits]).toEqual([`URL: its certificate is not valid: ${code} it failed`, []]);
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

test('a fault that has its own ending is asked for three times, others before it not counted', async () => {
  const ending = new ReportError('too long', 'ask for less');
  const reads = [{ reason: 'odd' }, { reason: 'long', ending }, { reason: 'odd' }];
  let at = 0;
  const read = async () => reads[at++] ?? { reason: 'long', ending };
  expect(await ask(statuses(200), () => ({ read }))).toMatchObject({ value: 'too long', asked: 5 });
});
