import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { askBelieved, unbelievedWhat } from '../../../scripts/hub/ask-believed.ts';
import { createTagChecks } from '../../../scripts/hub/body-tag.ts';
import type { Headers } from '../../../scripts/hub/wire.ts';
import { sendJson, startHub } from './start-hub.ts';

/** As the Hub makes it: of three bodies of the Hub it was recomputed with success. */
function tagOf(body: string): string {
  const hash = createHash('sha1').update(body).digest('base64').slice(0, 27);
  return `W/"${Buffer.byteLength(body).toString(16)}-${hash}"`;
}

const right = '[{"id":"o/m","likes":7}]';
const lie = '[{"id":"o/m","likes":9}]';
const check = (checks: ReturnType<typeof createTagChecks>, path: string, tag: string | undefined, body: string) =>
  checks()(path, { etag: tag }, Buffer.from(body));

test('a body has the bytes that its ETag says, or others of the same length, or fewer', () => {
  const checks = createTagChecks();
  const verdict = (tag: string | undefined, body: string) => check(checks, '/api/models?limit=1', tag, body);
  expect(verdict(tagOf(right), right)).toBe('fits');
  for (const body of [lie, '[]', `${right} `]) expect(verdict(tagOf(right), body)).toBe('look again');
  for (const tag of ['""', '"abc"', tagOf(right).slice(2)]) expect(verdict(tag, lie)).toBe('fits');
});

test('what stays another is told after three looks', () => {
  const checks = createTagChecks();
  check(checks, '/api/models/o/m', tagOf(right), right);
  const own = checks();
  const look = () => own('/api/models/o/n', { etag: tagOf(right) }, Buffer.from(lie));
  expect([look(), look(), look(), look()]).toEqual(['look again', 'look again', 'altered', 'altered']);
});

test('a server that makes such tags otherwise is asked three times, and then they say nothing of this kind of call', () => {
  const log: string[] = [];
  const checks = createTagChecks((line) => log.push(line));
  const verdicts = ['a', 'b', 'c', 'd'].map((name) => check(checks, `/api/models/o/${name}`, tagOf(right), lie));
  expect(verdicts).toEqual(['look again', 'look again', 'fits', 'fits']);
  expect(log).toEqual([
    '/api/models/o/c: other bytes than the ETag says, as in all such answers: no ETag of them is believed',
  ]);
  expect(check(checks, '/api/spaces/o/s/tree/main?limit=1', tagOf(right), lie)).toBe('look again');
});

test('an answer without a tag, where others of its kind have theirs, is asked for again, and then taken', () => {
  const checks = createTagChecks();
  const looks = () => {
    const own = checks();
    return [1, 2, 3, 4].map(() => own('/api/models/o/n', {}, Buffer.from(lie)));
  };
  expect(looks()).toEqual(['fits', 'fits', 'fits', 'fits']);
  check(checks, '/api/models/o/m', tagOf(right), right);
  for (let server = 0; server < 3; server += 1)
    expect(looks().slice(0, 3)).toEqual(['look again', 'look again', 'fits']);
  // A server that gives some of them none is not asked three times for each.
  expect(looks()).toEqual(['fits', 'fits', 'fits', 'fits']);
});

test('a listing whose first page is changed whenever it is asked for is known by the tags of the others', () => {
  const checks = createTagChecks();
  check(checks, '/api/models?limit=1', tagOf(right), right);
  const own = checks();
  const look = () => own('/api/datasets?limit=1', { etag: tagOf(right) }, Buffer.from(lie));
  expect([look(), look(), look()]).toEqual(['look again', 'look again', 'altered']);
});

test('a page of a listing that a cache has kept for an hour is marked after three looks, and at once where all are so', () => {
  const checks = createTagChecks();
  const verdicts = (headers: Headers, path = '/api/models?limit=1') => {
    const own = checks();
    return [1, 2, 3].map(() => own(path, { etag: tagOf(right), ...headers }, Buffer.from(right)));
  };
  expect(verdicts({ age: '3599' })).toEqual(['fits', 'fits', 'fits']);
  expect(verdicts({ age: '86400' }, '/api/models/o/n')).toEqual(['fits', 'fits', 'fits']);
  expect(verdicts({ age: '86400' })).toEqual(['look again', 'look again', 'altered']);
  expect(verdicts({ warning: '110 proxy "Response is Stale"' })).toEqual(['look again', 'look again', 'altered']);
  expect(verdicts({ age: 'old' })).toEqual(['fits', 'fits', 'fits']);
  expect(verdicts({ warning: '299 - "Deprecated"' })).toEqual(['fits', 'fits', 'fits']);
  verdicts({ age: '3600, 10' });
  expect(verdicts({ age: '86400' })).toEqual(['altered', 'altered', 'altered']);
});

test('a cache on the way is told to ask the Hub for what changes, and not for a file', async () => {
  const asked: unknown[] = [];
  const { hub } = await startHub((request, response) => {
    asked.push(request.headers['cache-control']);
    sendJson(response, []);
  });
  await hub.get('/api/models?limit=1', { json: true });
  await hub.get('/o/m/resolve/main/README.md');
  expect(asked).toEqual(['no-cache', undefined]);
});

describe('an answer that something on the way changed', () => {
  const changed = (times: number) => (_: unknown, response: Parameters<typeof sendJson>[0], number: number) => {
    const body = number > 1 && number <= 1 + times ? lie : right;
    response.writeHead(200, { 'content-type': 'application/json', etag: tagOf(right) }).end(body);
  };
  const ask = async (times: number) => {
    const { hub, seen } = await startHub(changed(times));
    await hub.get('/api/models?limit=1', { json: true });
    const received = await hub.get('/api/models?limit=2', { json: true });
    return { received, seen, hub };
  };

  test('is asked for again', async () => {
    for (const times of [1, 2]) expect((await ask(times)).received.body.toString()).toBe(right);
    expect((await ask(2)).seen).toHaveLength(4);
  });

  test('is marked where it stays so, and no record then', async () => {
    const { received, hub } = await ask(100);
    expect([received.isAltered, received.body.toString()]).toEqual([true, lie]);
    const asked = askBelieved(hub, '/api/models?limit=3', { json: true, doubt: () => undefined });
    expect(unbelievedWhat(await asked.catch((error: unknown) => error))).toBe('other bytes than its ETag says');
  });
});
