import { describe, expect, test } from 'vitest';
import { readCommits, readDiscussions } from '../../../scripts/records/read-community.ts';

test('discussions are counted by the Hub, not by the page', () => {
  expect(readDiscussions({ discussions: [{ num: 1 }], count: 81, start: 0 }, '/d')).toEqual({ discussions: 81 });
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
    ['discussions', () => readDiscussions({ discussions: [] }, '/api/x/discussions')],
    ['commits', () => readCommits({ commits: [] }, '1', '/api/x/commits')],
    ['their number', () => readCommits([], undefined, '/api/x/commits')],
  ])('%s', (_, read) => expect(read).toThrow(/^\/api\/x\/(discussions|commits): /));
});
