import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextLink } from '../../../packages/hub-replay/src/hub-request.ts';
import { readListCursor } from '../../../packages/hub-replay/src/list-page.ts';
import { webAddress } from '../../../data/schema/web-address.ts';
import { nextPath } from '../../../scripts/hub/link-header.ts';
import { createRateBudget } from '../../../scripts/hub/rate-budget.ts';
import { inAddress } from '../../../scripts/records/in-address.ts';
import { isFilePath } from '../../../scripts/records/is-file-path.ts';
import { isRepoId } from '../../../scripts/records/is-repo-id.ts';
import { repoAddress } from '../../../src/site/repo-address.ts';
import { holds } from './holds.ts';

const HUB = 'https://hub.example';
const FIRST = '/api/models?limit=5&sort=createdAt';
/** Any text, often one made of the signs that matter. */
const anyOf = (...signs: string[]) =>
  fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 }));
const anyPath = anyOf('a', '.', '..', '/', '\\', '%2e', '%2f', '?', '#', ' ', '\0', 'é');

/** What `read` gives, or undefined where it says in an error what to do next; any other error fails. */
function unlessRefused<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    expect((error as { hint?: unknown }).hint).toEqual(expect.any(String));
    return undefined;
  }
}

test('any cursor comes back through a Link header', () =>
  holds(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (cursor) => {
      const request = { origin: HUB, path: '/api/models', queryText: 'limit=5&sort=createdAt' };
      const link = nextLink(request as Parameters<typeof nextLink>[0], cursor);
      expect(new URL(nextPath(link, HUB, FIRST)!, HUB).searchParams.get('cursor')).toBe(cursor);
    }),
  ));

test('any Link header leads to a path of the Hub, nowhere, or to an error that says what to do', () => {
  const header = anyOf('<', '>', ';', ',', ' ', 'rel=', '"', 'next', HUB, '/api/models', '//x', '?cursor=', '\\', '@');
  holds(
    fc.property(header, (link) => {
      const path = unlessRefused(() => nextPath(link, HUB, FIRST));
      if (path !== undefined) expect(new URL(path, HUB).origin).toBe(HUB);
    }),
    500,
  );
});

test('a RateLimit header is read with any blanks, and any other text says nothing', () => {
  const blank = fc.constantFrom('', ' ', '  ');
  const state = (headers: Record<string, string>) => {
    const budget = createRateBudget({ now: () => 0, sleep: () => Promise.resolve(), log: () => undefined });
    budget.release('api', headers);
    return budget.state('api');
  };
  holds(
    fc.property(fc.nat(100_000), fc.nat(300), fc.integer({ min: 1, max: 1_000_000 }), blank, (left, t, quota, b) => {
      const found = state({
        ratelimit: `"api"${b};${b}r${b}=${b}${left};${b}t${b}=${b}${t}`,
        'ratelimit-policy': `"fixed window";"api";${b}q=${b}${quota};w=300`,
      });
      expect([found.left, found.quota, found.windowSeconds]).toEqual([left, quota, 300]);
    }),
  );
  const header = anyOf('"api"', ';', 'r=', 't=', 'q=', 'w=', '1', '-', '.', ' ', ',');
  holds(
    fc.property(header, header, (ratelimit, policy) => {
      const { left } = state({ ratelimit, 'ratelimit-policy': policy });
      expect(left).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a cursor of the replay is read as it was written, and any other text is none', () => {
  const cursor = fc.record({ sort: fc.string(), place: fc.nat(), page: fc.integer({ min: 1, max: 1e6 }) });
  const read = (text: string) => readListCursor(new URLSearchParams({ cursor: text }));
  holds(
    fc.property(cursor, (value) => {
      expect(read(Buffer.from(JSON.stringify(value)).toString('base64'))).toEqual(value);
    }),
  );
  holds(
    fc.property(
      fc.oneof(
        fc.base64String(),
        fc.string(),
        fc.json().map((json) => btoa(encodeURI(json))),
      ),
      (text) => {
        expect(typeof read(text)).toBe('object');
      },
    ),
  );
});

test('a path stays below its repository in an address and on a disk, and comes back from it', () =>
  holds(
    fc.property(anyPath, (path) => {
      const address = unlessRefused(() => inAddress(path));
      expect(address === undefined).toBe(!isFilePath(path));
      if (address === undefined) return;
      const { pathname, search, hash } = new URL(`/o/n/resolve/main/${address}`, HUB);
      expect(decodeURIComponent(pathname)).toBe(`/o/n/resolve/main/${path}`);
      expect([search, hash]).toEqual(['', '']);
      expect(posix.normalize(`/root/${path}`)).toBe(`/root/${path}`);
    }),
    500,
  ));

test('an id is its own address, and whatever a page links to the Hub is an id', () => {
  const id = anyOf('a', 'B', '9', '.', '..', '-', '_', '/', '\\', '@', ' ', 'é', '\n');
  holds(
    fc.property(id, (text) => {
      if (isRepoId(text)) {
        expect(isFilePath(text)).toBe(true);
        expect(new URL(`/api/models/${inAddress(text)}`, HUB).pathname).toBe(`/api/models/${text}`);
      }
      if (repoAddress('model', text) !== undefined) expect(isRepoId(text)).toBe(true);
    }),
    500,
  );
});

test('whatever is a link is an address of the web to a browser too', () => {
  const address = anyOf('http', 'https', 'javascript', 'data', ':', '/', '//', '@', '\t', '\n', ' ', 'a.b', '\u200b');
  holds(
    fc.property(fc.oneof(address, fc.webUrl({ withQueryParameters: true })), (text) => {
      const link = webAddress(text);
      if (link !== undefined) expect(new URL(link, 'file:///x').protocol).toMatch(/^https?:$/);
    }),
    500,
  );
  holds(
    fc.property(fc.webUrl(), (text) => {
      expect(webAddress(text)).toBe(new URL(text).href);
    }),
  );
});
