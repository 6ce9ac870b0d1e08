import { describe, expect, test } from 'vitest';
import { formatChange } from '../../../scripts/crawl/format-change.ts';
import { readPage, type RecordReader } from '../../../scripts/crawl/read-page.ts';
import type { HubRecord } from '../../../scripts/records/field.ts';
import { readModel, type ModelFacts } from '../../../scripts/records/read-model.ts';

const reader: RecordReader<ModelFacts> = {
  kind: 'models',
  read: (record) => readModel(record, new Set()),
  needsHubId: true,
  hubIdTells: true,
  isOrdered: true,
  latest: '2026-01-03T00:00:00.000Z',
};

/** A model created so many days after the first of 2024, with the `_id` of that second. */
function model(days: number, more: HubRecord = {}): HubRecord {
  const created = Date.UTC(2024, 0, 1 + days) / 1000;
  const createdAt = new Date(created * 1000).toISOString();
  return {
    id: `o/m${days}`,
    _id: `${created.toString(16)}${'0'.repeat(16)}`,
    createdAt,
    lastModified: createdAt,
    likes: 1,
    tags: [],
    ...more,
  };
}

/** Ten models, newest first, with one of them changed. */
const page = (at: number, more: HubRecord) =>
  Array.from({ length: 10 }, (_, row) => model(20 - row, row === at ? more : {}));

const read = (values: readonly unknown[], more: Partial<RecordReader<ModelFacts>> = {}) =>
  readPage(values, { ...reader, ...more });

test('a page without anything odd is its records in order', () => {
  const { rows, odd, received, ids } = read(page(0, {}));
  expect([rows.length, odd, received]).toEqual([10, [], 10]);
  expect([...ids]).toEqual(rows.map(({ facts }) => facts.id));
});

test('instants of a server that leaves out a fraction of zero are in order, and another second is not', () => {
  const at = (times: readonly string[]) =>
    times.map((time, n) => {
      const second = (Date.parse(time) / 1000) | 0;
      return model(0, { id: `o/m${n}`, _id: `${second.toString(16)}${'0'.repeat(15)}${9 - n}`, createdAt: time });
    });
  const times = ['02.1Z', '01.5Z', '01Z', '00.25Z', '00Z', '00Z'].map((time) => `2024-01-01T00:00:${time}`);
  const { odd, isDescending, rows } = read(at(times));
  expect([odd, isDescending, rows.map(({ facts }) => facts.createdAt)]).toEqual([[], true, times]);
  expect(read(at(times.with(2, '2024-01-01T00:00:03Z'))).odd).toMatchObject([{ row: 2, field: 'createdAt' }]);
});

test('a record that comes twice is one, however deep something in it is nested', () => {
  const nested = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) as unknown;
  const all = page(4, { config: nested });
  const { rows, odd, repeated } = read([...all.slice(0, 5), all[4], ...all.slice(5)]);
  expect([rows.length, odd, repeated]).toEqual([11, [], 1]);
});

describe('an odd cell costs itself', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
  test.each<[string, unknown, string]>([
    ['likes', '12', 'likes: expected integer >= 0, received "12"'],
    ['likes', -1, 'likes: expected integer >= 0, received -1'],
    ['likes', 1.5, 'likes: expected integer >= 0, received 1.5'],
    ['likes', true, 'likes: expected integer >= 0, received true'],
    ['likes', 1e300, 'likes: expected integer >= 0, received 1e+300'],
    ['likes', 9e15, 'likes: expected a count of at most 1000000000000, received 9000000000000000'],
    ['tags', ['a', 5], 'tags: expected a list of text, received 5'],
    ['tags', { a: 1 }, 'tags: expected a list, received {"a":1}'],
    [
      'lastModified',
      '2024-01-01',
      'lastModified: expected an instant such as 2024-07-11T00:00:00.000Z, received "2024-01-01"',
    ],
    [
      'lastModified',
      '2031-01-01T00:00:00.000Z',
      'lastModified: expected an instant of the past, received "2031-01-01T00:00:00.000Z"',
    ],
    [
      'createdAt',
      '2025-12-01T00:00:00.000Z',
      'createdAt: expected an instant in the order of the listing, received 2025-12-01T00:00:00.000Z',
    ],
    [
      'createdAt',
      '2008-12-01T00:00:00.000Z',
      'createdAt: expected an instant in the order of the listing, received 2008-12-01T00:00:00.000Z',
    ],
    ['safetensors', deep(9), 'safetensors: expected an object, received [[[[[[[[[1]]]]]]]]]'],
    ['sha', 'main', 'sha: expected 40 hex digits, received "main"'],
    ['_id', undefined, '_id: expected 24 hex digits, received none'],
  ])('%s %j', (field, value, told) => {
    const { rows, odd } = read(page(4, { [field]: value }));
    expect(odd.map((each) => `${each.field}: expected ${each.expected}, received ${each.received}`)).toEqual([told]);
    expect([odd[0]!.cost, odd[0]!.row, odd[0]!.id, rows.length]).toEqual(['cell', 4, 'o/m16', 10]);
    expect(rows[4]!.record.id).toBe('o/m16');
    expect(rows[4]!.record[field]).toBeUndefined();
  });

  test('also at either end of the page, where `_id` tells when it was made', () => {
    for (const at of [0, 9]) {
      const values = page(at, { createdAt: at === 0 ? '2025-12-01T00:00:00.000Z' : '2008-12-01T00:00:00.000Z' });
      expect(read(values).odd).toMatchObject([{ cost: 'cell', field: 'createdAt', row: at }]);
      expect(read(values, { hubIdTells: false }).odd).toEqual([]);
    }
  });

  test('an `_id` out of the order of the listing is of another repository', () => {
    const foreign = read(page(4, { _id: `5f000000${'1'.repeat(16)}` }));
    expect(foreign.odd).toMatchObject([{ cost: 'cell', field: '_id', row: 4 }]);
    expect([foreign.rows.length, foreign.rows[4]!.facts.hubId]).toEqual([10, null]);
    const swapped = page(4, { _id: model(15)._id }).with(5, model(15, { _id: model(16)._id }));
    expect(read(swapped).odd.map(({ field, row }) => [field, row])).toEqual([
      ['_id', 4],
      ['_id', 5],
    ]);
    expect(read(swapped, { hubIdTells: false }).odd).toEqual([]);
  });

  test('a record that lacks what most of its page have is told, once a field', () => {
    const { id, _id } = model(16);
    const { rows, odd } = read(page(4, {}).with(4, { id, _id, likes: 'x', tags: null, Likes: 5 }));
    expect(odd.map(({ cost, field, row, expected }) => [cost, field, row, expected])).toEqual([
      ['cell', 'likes', 4, 'integer >= 0'],
      ['cell', 'createdAt', 4, 'a value'],
      ['cell', 'tags', 4, 'a value'],
      ['cell', 'lastModified', 4, 'a value'],
    ]);
    expect(rows).toHaveLength(10);
    expect(read(page(4, { likes: undefined })).odd).toMatchObject([{ field: 'likes', row: 4 }]);
    expect(read(page(4, {}).map((each) => ({ ...(each as object), likes: undefined }))).odd).toEqual([]);
  });

  test('what half of a page lacks is told of each of them', () => {
    const halved = page(4, {}).map((each, at) => ({ ...(each as object), ...(at % 2 === 0 && { likes: undefined }) }));
    expect(read(halved).odd.map(({ field }) => field)).toEqual(Array(5).fill('likes'));
  });

  test('of a hundred records one may lack lastModified, and no more', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => model(100 - at) as object);
    const lacking = (n: number) =>
      read(hundred.map((each, at) => (at < n ? { ...each, lastModified: undefined } : each)));
    expect([1, 2].map((n) => lacking(n).odd.length)).toEqual([0, 2]);
  });

  test('in an object the rest of it stays', () => {
    const nested = { total: 5, parameters: { F32: 5 } };
    const odd: unknown[] = [];
    const { facts } = read(page(4, { safetensors: nested })).rows[4]!;
    expect([facts.parameters, odd]).toEqual([5, []]);
  });
});

describe('an odd row costs itself', () => {
  test.each<[string, unknown, string]>([
    ['null', null, 'a record'],
    ['a number', 5, 'a record'],
    ['a list', [model(1)], 'a record'],
    ['no id', model(16, { id: undefined }), 'owner/name'],
    ['an id that is none', model(16, { id: 'a/b/c' }), 'owner/name'],
    ['an id that has no owner', model(16, { id: '__proto__' }), 'owner/name'],
    ['an _id that is none', model(16, { _id: 'x' }), '24 hex digits'],
    ['another modelId', model(16, { modelId: 'o/other' }), 'the id that modelId has'],
    ['a Space', model(16, { sdk: 'gradio' }), 'a record of models'],
    ['a dataset', model(16, { description: 'x' }), 'a record of models'],
  ])('%s', (_what, value, expected) => {
    const values = page(4, {}).with(4, value as HubRecord);
    const { rows, odd } = read(values);
    expect([rows.length, odd.map((each) => [each.cost, each.row, each.expected])]).toEqual([9, [['row', 4, expected]]]);
  });

  test('an archive may have ids of another time', () => {
    expect(read(page(4, { id: 'gpt2' }), { needsHubId: false }).odd).toEqual([]);
  });

  test('of two records with one name and different contents nobody knows which is right', () => {
    const values = [...page(0, {}), model(11, { likes: 7 }), model(3, { _id: model(12)._id })];
    const { rows, odd } = read(values);
    expect(odd.map(({ cost, field, row }) => [cost, field, row])).toEqual([
      ['row', 'id', 9],
      ['row', 'id', 10],
      ['row', '_id', 8],
      ['row', '_id', 11],
    ]);
    expect(rows).toHaveLength(8);
  });

  test('a record that comes twice as it is is no contradiction', () =>
    expect(read([...page(0, {}), model(11)]).odd).toEqual([]));
});

test('an archive may lack `_id` and be read on any day', () => {
  const values = page(0, {}).map(({ _id, ...rest }) => rest);
  const archive = { needsHubId: false, hubIdTells: false, latest: undefined };
  expect(read(values, archive).odd).toEqual([]);
  expect(read(values).odd).toHaveLength(10);
});

describe('from a share on it is the format that changed', () => {
  const odd = (n: number, field = 'likes') =>
    Array.from({ length: n }, (_, row) => ({ cost: 'cell' as const, field, expected: '', received: '', id: '', row }));
  const fresh = { rows: 0, odd: new Map<string, number>() };

  test.each([
    [3, 1000, fresh, false],
    [10, 1000, fresh, false],
    [11, 1000, fresh, true],
    [4, 100, fresh, true],
    [3, 10, fresh, false],
    [2, 2, fresh, true],
    [1, 1, fresh, false],
    [1, 1000, { rows: 2000, odd: new Map([['likes', 30]]) }, true],
    [1, 1000, { rows: 3000, odd: new Map([['likes', 30]]) }, false],
    [1, 1000, { rows: 2000, odd: new Map([['tags', 300]]) }, false],
  ])('%i of %i rows', (n, rows, before, changed) =>
    expect(formatChange(odd(n), rows, before) !== undefined).toBe(changed),
  );

  test('judged by field', () => expect(formatChange([...odd(2), ...odd(2, 'tags')], 100, fresh)).toBeUndefined());
});
