import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../../../scripts/integrations/read-page.ts';

const signal = new AbortController().signal;

/**
 * Answers of a server on loopback with these statuses, the last one again and again; how often it was asked, and the
 * waits between.
 */
async function ask(statuses: readonly number[]): Promise<{ answer: string; asked: number; waits: number[] }> {
  let asked = 0;
  const waits: number[] = [];
  const server = createServer((_, response) => {
    const status = statuses[Math.min(asked, statuses.length - 1)]!;
    asked += 1;
    response.writeHead(status).end(status === 200 ? 'the page' : 'no');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const answer = await readPage(`http://127.0.0.1:${(server.address() as AddressInfo).port}/page.md`, {
    signal,
    sleep: async (ms) => void waits.push(ms),
  }).catch((error: Error) => error.message.replace(/:\d+\//, ':PORT/'));
  await new Promise((done) => server.close(done));
  return { answer, asked, waits };
}

test('a page for people, or nothing, in its place is asked for again', async () => {
  const bodies = ['', '<!doctype html>Sign in', 'the page'];
  const server = createServer((_, response) => void response.end(bodies.shift()));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page.md`;
  expect(await readPage(address, { signal, sleep: async () => {} })).toBe('the page');
  await new Promise((done) => server.close(done));
});

test('a page is read from an address, again after a passing fault, and given up after five minutes', async () => {
  expect(await ask([200])).toEqual({ answer: 'the page', asked: 1, waits: [] });
  expect(await ask([503, 500, 200])).toEqual({ answer: 'the page', asked: 3, waits: [1000, 2000] });
  expect(await ask([503])).toEqual({
    answer: 'http://127.0.0.1:PORT/page.md: 503, after 11 attempts',
    asked: 11,
    waits: [1, 2, 4, 8, 16, 32, 60, 60, 60, 60].map((seconds) => seconds * 1000),
  });
});

test('a page that is not there is not asked for again', async () => {
  expect(await ask([404])).toEqual({
    answer: 'http://127.0.0.1:PORT/page.md: expected 200 and at most 1000000 bytes, received 404 and 2 bytes',
    asked: 1,
    waits: [],
  });
});

test('a page is read from a file; one that is missing, and a server that is not there, are named', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(dir, 'page.md'), 'from disk');
  expect(await readPage(join(dir, 'page.md'), { signal })).toBe('from disk');
  rmSync(dir, { recursive: true });
  await expect(readPage('nowhere.md', { signal })).rejects.toThrow('nowhere.md: no such file');
  await expect(readPage('http://127.0.0.1:1/page.md', { signal, patience: 0 })).rejects.toThrow(
    'http://127.0.0.1:1/page.md: ',
  );
});

test('what can be no address is told at once, with the way to the options', async () => {
  const waits: number[] = [];
  const sleep = async (ms: number) => void waits.push(ms);
  await expect(readPage('http://', { signal, sleep })).rejects.toMatchObject({
    message: '--from: expected an http(s) address, received "http://"',
    hint: 'npm run integrations -- --help',
    exitCode: 1,
  });
  expect(waits).toEqual([]);
});

test('a folder in the place of the page is told', async () => {
  await expect(readPage(tmpdir(), { signal })).rejects.toThrow(`${tmpdir()}: a folder stands in the place of a file`);
});
