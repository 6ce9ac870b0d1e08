import { describe, expect, test } from 'vitest';
import { compareTables, hasChanges } from '../../../scripts/diff/compare-tables.ts';

const counts = (old: string | undefined, now: string | undefined, key = ['id']) => {
  const change = compareTables(key, old, now);
  return {
    added: change.added.length,
    removed: change.removed.length,
    changed: change.changed.length,
    schema: change.schema,
    news: hasChanges(change),
  };
};

describe('rows are compared by key', () => {
  test('a re-ordering is no change', () => {
    expect(counts('id,n\na,1\nb,2\n', 'id,n\nb,2\na,1\n')).toEqual({
      added: 0,
      removed: 0,
      changed: 0,
      schema: undefined,
      news: false,
    });
  });

  test('columns in another order are no change', () => {
    expect(counts('id,n\na,1\n', 'n,id\n1,a\n').news).toBe(false);
  });

  test('rows come, go and change', () => {
    expect(counts('id,n\na,1\nb,2\n', 'id,n\nb,3\nc,4\n')).toMatchObject({ added: 1, removed: 1, changed: 1 });
  });

  test('a key may have several columns, and cells line breaks and quotes', () => {
    expect(
      counts('a,b,n\nx,"1\n2",1\nx,"3 ""q""",1\n', 'a,b,n\nx,"1\n2",2\nx,"3 ""q""",1\n', ['a', 'b']),
    ).toMatchObject({ added: 0, removed: 0, changed: 1 });
  });

  test('a new table has all rows added, a table that is gone all removed', () => {
    expect([counts(undefined, 'id\na\n'), counts('id\na\n', undefined)]).toMatchObject([
      { added: 1, removed: 0 },
      { added: 0, removed: 1 },
    ]);
  });
});

describe('other columns', () => {
  test('are a change of schema; rows are compared over the columns that both have', () => {
    expect(counts('id,n,old\na,1,x\n', 'id,n,new\na,1,y\n')).toEqual({
      added: 0,
      removed: 0,
      changed: 0,
      schema: { added: ['new'], removed: ['old'] },
      news: true,
    });
  });

  test('without the key in both, only the number of rows is known', () => {
    const change = compareTables(['id'], 'name\na\n', 'id\na\nb\n');
    expect(change).toMatchObject({ comparable: false, oldRows: 1, newRows: 2, added: [] });
  });

  test('a table without a schema has no key', () => {
    expect(compareTables(undefined, 'id\na\n', 'id\nb\n').comparable).toBe(false);
  });
});

describe('a version that is no CSV', () => {
  test('is not compared, is news, and is named with its reason', () => {
    const change = compareTables(['id'], 'id\na\n', 'id\n"b\n');
    expect(change).toMatchObject({ comparable: false, oldRows: 1, newRows: 0, added: [], schema: undefined });
    expect(change.unreadable).toEqual([
      { side: 'new', why: 'Quote Not Closed: the parsing is finished with an opening quote at line 2' },
    ]);
    expect(hasChanges(change)).toBe(true);
  });

  test('may be both', () => {
    const change = compareTables(['id'], 'id\n"a\n', 'id\n"b\n');
    expect(change.unreadable.map(({ side }) => side)).toEqual(['old', 'new']);
    expect(hasChanges(change)).toBe(true);
  });
});
