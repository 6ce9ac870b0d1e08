import { describe, expect, test } from 'vitest';
import { readCommits, readDiscussions } from '../../../scripts/records/read-community.ts';

test('discussions are counted by the Hub, not by the page', () => {
  expect(readDiscussions({ discussions: [{ num: 1 }], count: 81, start: 0 }, 'o/s', '/d')).toEqual({ discussions: 81 });
});

test('a commit of two authors counts both once', () => {
  const commits = [
    { id: 'a', authors: [{ user: 'x' }, { user: 'y' }] },
    { id: 'b', authors: [{ user: 'x' }] },
  ];
  expect(readCommits(commits, '1204', '/c')).toEqual({ commits: 1204, contributors: 2 });
});

describe('an answer of another form is an error that names the address', () => {
  test.each([
    ['discussions', () => readDiscussions({ discussions: [] }, 'o/s', '/api/x/discussions')],
    ['more than counted', () => readDiscussions({ discussions: [{}, {}], count: 1 }, 'o/s', '/api/x/discussions')],
    [
      'another repository',
      () => readDiscussions({ discussions: [{ repo: { name: 'o/t' } }], count: 1 }, 'o/s', '/api/x/discussions'),
    ],
    [
      'a model of that name',
      () => readDiscussions({ discussions: [{ repo: { type: 'model' } }], count: 1 }, 'o/s', '/api/x/discussions'),
    ],
    [
      'one discussion twice',
      () => readDiscussions({ discussions: [{ num: 1 }, { num: 1 }], count: 2 }, 'o/s', '/api/x/discussions'),
    ],
    [
      'one commit twice',
      () =>
        readCommits(
          [1, 2].map(() => ({ id: 'a', authors: [] })),
          '2',
          '/api/x/commits',
        ),
    ],
    ['commits', () => readCommits({ commits: [] }, '1', '/api/x/commits')],
    ['their number', () => readCommits([], undefined, '/api/x/commits')],
  ])('%s', (_, read) => expect(read).toThrow(/^\/api\/x\/(discussions|commits): /));
});

test('the live Hub lists its discussions', () => {
  const live = (listed: object[], count: number) =>
    readDiscussions({ discussions: listed, count }, 'o/s', '/d', true).discussions;
  const own = (n: number) =>
    Array.from({ length: n }, (_, at) => ({ num: at + 1, repo: { name: 'o/s', type: 'space' } }));
  expect([live([], 0), live(own(2), 2), live(own(50), 81)]).toEqual([0, 2, 81]);
  expect(() => live(own(2), 400)).toThrow('/d: expected 400 discussions in a list, received 2');
  expect(() => live([], 1)).toThrow('/d: expected 1 discussions in a list, received 0');
});

test('an answer with fewer commits than there are is one that leads on', () => {
  const commits = [{ id: 'a', authors: [{ user: 'x' }] }];
  expect(() => readCommits(commits, '900', '/c', true)).toThrow('/c: expected 900 commits or a next page, received 1');
  expect(readCommits(commits, '900', '/c', false).commits).toBe(900);
  expect(readCommits(commits, '1', '/c', true).commits).toBe(1);
});
