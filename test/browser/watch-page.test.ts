import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser } from './open-browser.ts';
import { refuseAll, type Refusal } from './refuse-all.ts';
import { serveFolder } from './serve-folder.ts';
import { watchPage, type Watch } from './watch-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'watched-'));
let site: Awaited<ReturnType<typeof serveFolder>>;
let proxy: Refusal;
let browser: Browser;

beforeAll(async () => {
  [site, proxy, browser] = await Promise.all([serveFolder(folder), refuseAll(), openBrowser()]);
  mkdirSync(join(folder, 'deep'));
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
  for (const file of ['favicon.svg', 'deep/favicon.svg', 'other.svg']) writeFileSync(join(folder, file), svg);
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site.close(), proxy.close()]);
  rmSync(folder, { recursive: true });
});

/** Shows a page with this body, and says what it did but for asking for itself. */
async function look(body: string): Promise<Watch & { hosts: string[] }> {
  writeFileSync(join(folder, 'page.html'), `<!doctype html><link rel="icon" href="/favicon.svg">${body}`);
  proxy.hosts.splice(0);
  const context = await browser.newContext({ proxy: { server: proxy.origin, bypass: '127.0.0.1' } });
  const watch = await watchPage(context);
  const page = await context.newPage();
  await page.goto(`${site.origin}/page.html`, { waitUntil: 'networkidle' });
  await context.close();
  const requests = watch.requests.map((url) => url.replace(site.origin, ''));
  expect(requests.shift()).toBe('/page.html');
  return { requests, complaints: watch.complaints, hosts: [...new Set(proxy.hosts)] };
}

const quiet = { requests: [], complaints: [], hosts: [] };

test('a page with an icon and a form asks for nothing but itself, whatever the browser asks for', async () => {
  const form =
    '<form><input name="name" autocomplete="name"><input type="email" name="email"><input name="zip"></form>';
  expect(await look(form)).toEqual(quiet);
});

test.each([
  [
    'a picture of another origin',
    '<img src="http://a.example/b.png">',
    'http://a.example/b.png',
    'http://a.example/b.png',
  ],
  ['a second file', '<img src="/other.svg">', '/other.svg', undefined],
  ['the icon as a picture', '<img src="/favicon.svg">', '/favicon.svg', undefined],
  ['a file fetched ahead', '<link rel="prefetch" href="/other.svg">', '/other.svg', undefined],
  ['a file fetched by a script', '<script>fetch("/other.svg")</script>', '/other.svg', undefined],
  [
    'a file of another origin with the name of the icon',
    '<link rel="prefetch" href="http://a.example/favicon.svg">',
    'http://a.example/favicon.svg',
    'http://a.example/favicon.svg',
  ],
  [
    'a fetch to another origin',
    '<script>fetch("https://a.example/").catch(String)</script>',
    'https://a.example/',
    'a.example:443',
  ],
  ['a beacon', '<script>navigator.sendBeacon("https://a.example/")</script>', 'https://a.example/', 'a.example:443'],
  ['a socket', '<script>new WebSocket("wss://a.example/")</script>', 'wss://a.example/', 'a.example:443'],
  [
    "a host of the browser's maker",
    '<script>fetch("https://update.googleapis.com/").catch(String)</script>',
    'https://update.googleapis.com/',
    undefined,
  ],
])('%s is noticed', async (_, body, request, host) => {
  expect(await look(body)).toEqual({ ...quiet, requests: [request], hosts: host ? [host] : [] });
});

test('a fetch of a worker is noticed', async () => {
  const { requests, hosts } = await look(
    `<script>new Worker(URL.createObjectURL(new Blob(["fetch('https://a.example/')"])))</script>`,
  );
  expect([requests.filter((url) => !url.startsWith('blob:')), hosts]).toEqual([
    ['https://a.example/'],
    ['a.example:443'],
  ]);
});

test('an error of a script and a word of a content policy are complaints', async () => {
  const policy = `<meta http-equiv="content-security-policy" content="connect-src 'none'">`;
  const scripts = '<script>fetch("/other.svg").catch(String)</script><script>throw new Error("lost")</script>';
  const { complaints } = await look(policy + scripts);
  expect(complaints.map((line) => line.replace(site.origin, ''))).toEqual(
    expect.arrayContaining(['Content Security Policy: connect-src /other.svg', 'Error: lost']),
  );
});
