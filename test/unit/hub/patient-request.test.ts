import { describe, expect, test } from 'vitest';
import { patientRequest, type PatientRequest } from '../../../scripts/hub/patient-request.ts';
import { createRateBudget } from '../../../scripts/hub/rate-budget.ts';
import { openWire } from '../../../scripts/hub/wire.ts';
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

test('a fault that has its own ending is asked for three times, others before it not counted', async () => {
  const ending = new ReportError('too long', 'ask for less');
  const reads = [{ reason: 'odd' }, { reason: 'long', ending }, { reason: 'odd' }];
  let at = 0;
  const read = async () => reads[at++] ?? { reason: 'long', ending };
  expect(await ask(statuses(200), () => ({ read }))).toMatchObject({ value: 'too long', asked: 5 });
});
