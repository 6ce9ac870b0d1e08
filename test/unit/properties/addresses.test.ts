import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { webAddress } from '../../../data/schema/web-address.ts';
import { nextLink } from '../../../packages/hub-replay/src/hub-request.ts';
import { readListCursor } from '../../../packages/hub-replay/src/list-page.ts';
import { nextPath } from '../../../scripts/hub/link-header.ts';
import { createRateBudget } from '../../../scripts/hub/rate-budget.ts';
import { inAddress } from '../../../scripts/records/in-address.ts';
import { isFilePath } from '../../../scripts/records/is-file-path.ts';
import { isRepoId } from '../../../scripts/records/is-repo-id.ts';
import { repoAddress } from '../../../src/site/repo-address.ts';
import { counterexample } from './counterexample.ts';

const HUB = 'https://hub.example';
const FIRST = '/api/models?limit=5&sort=createdAt';
/** Any text, often one made of the signs that matter. */
const anyOf = (...signs: string[]) =>
  fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 }));

/** What `read` gives, or undefined where it refuses with an error that says what to do; any other error is thrown. */
function unlessRefused<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (typeof (error as { hint?: unknown }).hint === 'string') return undefined;
    throw error;
  }
}

test('any cursor comes back through a Link header', () => {
  const request = { origin: HUB, path: '/api/models', queryText: 'limit=5&sort=createdAt' };
  const comesBack = fc.property(fc.string({ unit: 'binary', minLength: 1 }), (cursor) => {
    const link = nextLink(request as Parameters<typeof nextLink>[0], cursor);
    return new URL(nextPath(link, HUB, FIRST)!, HUB).searchParams.get('cursor') === cursor;
  });
  expect(counterexample(comesBack)).toBeUndefined();
});

test('any Link header leads to a path of the Hub, nowhere, or to an error that says what to do', () => {
  const header = anyOf('<', '>', ';', ',', ' ', 'rel=', '"', 'next', HUB, '/api/models', '//x', '?cursor=', '\\', '@');
  const staysAtHome = fc.property(header, (link) => {
    const path = unlessRefused(() => nextPath(link, HUB, FIRST));
    return path === undefined || new URL(path, HUB).origin === HUB;
  });
  expect(counterexample(staysAtHome, 500)).toBeUndefined();
});

test('a RateLimit header is read with any blanks, and any other text says nothing', () => {
  const state = (headers: Record<string, string>) => {
    const budget = createRateBudget({ now: () => 0, sleep: () => Promise.resolve(), log: () => undefined });
    budget.release('api', headers);
    return budget.state('api');
  };
  const blank = fc.constantFrom('', ' ', '  ');
  const isRead = fc.property(fc.nat(100_000), fc.nat(300), fc.integer({ min: 1, max: 1e6 }), blank, (r, t, q, b) => {
    const { left, quota, windowSeconds } = state({
      ratelimit: `"api"${b};${b}r${b}=${b}${r};${b}t${b}=${b}${t}`,
      'ratelimit-policy': `"fixed window";"api";${b}q=${b}${q};w=300`,
    });
    return left === r && quota === q && windowSeconds === 300;
  });
  expect(counterexample(isRead)).toBeUndefined();
  const header = anyOf('"api"', ';', 'r=', 't=', 'q=', 'w=', '1', '-', '.', ' ', ',');
  const saysNothing = fc.property(
    header,
    header,
    (ratelimit, policy) => (state({ ratelimit, 'ratelimit-policy': policy }).left ?? 0) >= 0,
  );
  expect(counterexample(saysNothing)).toBeUndefined();
});

test('a cursor of the replay is read as it was written, and any other text is none', () => {
  const read = (text: string) => readListCursor(new URLSearchParams({ cursor: text }));
  const written = fc.record({ sort: fc.string(), place: fc.nat(), page: fc.integer({ min: 1, max: 1e6 }) });
  const comesBack = fc.property(written, (value) => {
    const { sort, place, page } = read(Buffer.from(JSON.stringify(value)).toString('base64')) ?? {};
    return sort === value.sort && place === value.place && page === value.page;
  });
  expect(counterexample(comesBack)).toBeUndefined();
  const other = fc.oneof(
    fc.base64String(),
    fc.string(),
    fc.json().map((json) => btoa(encodeURI(json))),
  );
  expect(counterexample(fc.property(other, (text) => typeof read(text) === 'object'))).toBeUndefined();
});

test('a path stays below its repository in an address and on a disk, and comes back from it', () => {
  const path = anyOf('a', '.', '..', '/', '\\', '%2e', '%2f', '?', '#', ' ', '\0', 'é');
  const stays = fc.property(path, (text) => {
    const address = unlessRefused(() => inAddress(text));
    if (address === undefined) return !isFilePath(text);
    const { pathname, search, hash } = new URL(`/o/n/resolve/main/${address}`, HUB);
    const isWhole = decodeURIComponent(pathname) === `/o/n/resolve/main/${text}` && search === '' && hash === '';
    return isWhole && isFilePath(text) && posix.normalize(`/folder/${text}`) === `/folder/${text}`;
  });
  expect(counterexample(stays, 500)).toBeUndefined();
});

test('an id is its own address, and whatever a page links to the Hub is an id', () => {
  const id = anyOf('a', 'B', '9', '.', '..', '-', '_', '/', '\\', '@', ' ', 'é', '\n');
  const isItself = fc.property(id, (text) => {
    if (!isRepoId(text)) return repoAddress('model', text) === undefined;
    return isFilePath(text) && new URL(`/api/models/${inAddress(text)}`, HUB).pathname === `/api/models/${text}`;
  });
  expect(counterexample(isItself, 500)).toBeUndefined();
});

test('whatever is a link is an address of the web to a browser too', () => {
  const address = anyOf('http', 'https', 'javascript', 'data', ':', '/', '//', '@', '\t', '\n', ' ', 'a.b', '\u200b');
  const isWeb = fc.property(address, (text) => {
    const link = webAddress(text);
    return link === undefined || /^https?:$/.test(new URL(link, 'file:///x').protocol);
  });
  expect(counterexample(isWeb, 500)).toBeUndefined();
  const isLink = fc.property(
    fc.webUrl({ withQueryParameters: true }),
    (text) => webAddress(text) === new URL(text).href,
  );
  expect(counterexample(isLink)).toBeUndefined();
});
