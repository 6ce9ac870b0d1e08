import { expect, test } from 'vitest';
import { askRecord, recordDoubt } from '../../../scripts/crawl/ask-record.ts';
import { noNotes } from '../../../scripts/crawl/notes.ts';
import { sendJson, startHub } from '../hub/start-hub.ts';

const hubId = 'a'.repeat(24);
const asked = { kind: 'models' as const, id: 'o/m', hubId };
const doubt = (value: unknown, path = '/api/models/o/m?expand[]=likes') =>
  recordDoubt({ value, path, headers: {}, body: Buffer.alloc(0) }, asked);

test.each([[null], ['text'], [5], [[{ id: 'o/m' }]]])('%j is no record', (value) =>
  expect(doubt(value)).toBe('a record that is none'),
);

test('a record must be of the repository that was asked for, by id and by `_id`', () => {
  expect(doubt({ id: 'o/m', _id: hubId })).toBeUndefined();
  expect(doubt({ id: 'o/m' })).toBeUndefined();
  expect(doubt({ id: 'o/other', _id: hubId })).toBe('a record of another repository, by its id');
  expect(doubt({ _id: hubId })).toBe('a record of another repository, by its id');
  for (const _id of ['b'.repeat(24), null, 5, [hubId], { $oid: hubId }])
    expect(doubt({ id: 'o/m', _id })).toBe('a record of another repository, by its _id');
});

test('one of the live Hub that does not say whose it is is not believed', () => {
  const received = { value: { id: 'o/m' }, path: '/api/models/o/m', headers: {}, body: Buffer.alloc(0) };
  expect(recordDoubt(received, asked, true)).toBe('a record of another repository, by its _id');
  expect(recordDoubt(received, { ...asked, hubId: null }, true)).toBeUndefined();
});

test('`_id` of the live Hub tells when its record was created', () => {
  const record = { id: 'o/m', _id: `65920080${'a'.repeat(16)}`, createdAt: '2025-05-05T00:00:00.000Z' };
  const received = { value: record, path: '/api/models/o/m', headers: {}, body: Buffer.alloc(0) };
  const own = { ...asked, hubId: null };
  expect(recordDoubt(received, own)).toBeUndefined();
  expect(recordDoubt(received, own, true)).toBe('a record of another time than its _id');
  record.createdAt = '2024-01-01T00:00:00.000Z';
  expect(recordDoubt(received, own, true)).toBeUndefined();
});

test('a rename leads on as long as `_id` stays', () => {
  const path = '/api/models/o/renamed?expand[]=likes';
  expect(doubt({ id: 'o/renamed', _id: hubId }, path)).toBeUndefined();
  expect(doubt({ id: 'o/renamed', _id: 'b'.repeat(24) }, path)).toBe('a record of another repository, by its _id');
});

test('a field that the Hub refuses twice is left out, from the next record on without being asked for', async () => {
  const { hub, seen } = await startHub((request, response) =>
    request.url!.includes('config')
      ? sendJson(response, { error: '"expand" must be one of [likes, gguf]' }, {}, 400)
      : sendJson(response, { id: request.url!.slice('/api/models/'.length).split('?')[0], likes: 1 }),
  );
  for (const id of ['o/a', 'o/b']) {
    const notes = noNotes();
    const path = `/api/models/${id}?expand[]=config&expand[]=likes`;
    expect(await askRecord(hub, path, { ...asked, id, hubId: null }, notes)).toEqual({ id, likes: 1 });
    expect(notes).toEqual({ odd: [], refused: [], missing: [], fields: ['config'] });
  }
  expect(seen).toHaveLength(4);
  const notes = noNotes();
  await askRecord(hub, '/api/models/o/c?expand[]=likes', { ...asked, id: 'o/c', hubId: null }, notes);
  expect(notes.fields).toEqual([]);
});

test('a field that is refused once is asked for all the same', async () => {
  const { hub } = await startHub((_request, response, n) =>
    n === 1
      ? sendJson(response, { error: '"config" is not allowed' }, {}, 400)
      : sendJson(response, { id: 'o/m', _id: hubId, config: {} }),
  );
  const notes = noNotes();
  const path = '/api/models/o/m?expand[]=config&expand[]=likes';
  expect(await askRecord(hub, path, asked, notes)).toEqual({ id: 'o/m', _id: hubId, config: {} });
  expect(notes.fields).toEqual([]);
});

test('an answer of another kind is looked at three times, and then not known', async () => {
  const { hub, seen } = await startHub((_, response) => sendJson(response, ['o/m']));
  const notes = noNotes();
  expect(await askRecord(hub, '/api/models/o/m', asked, notes)).toBeNull();
  expect([notes.odd, seen.length]).toEqual([['a record that is none'], 3]);
});

test('that a repository has no commit is no word on its record', async () => {
  const { hub } = await startHub((_, response) => sendJson(response, { error: 'conflict' }, {}, 409));
  const notes = noNotes();
  expect(await askRecord(hub, '/api/models/o/m', asked, notes)).toBeNull();
  expect(notes.refused).toEqual(['status 409']);
});
