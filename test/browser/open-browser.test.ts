import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { openBrowser } from './open-browser.ts';

afterEach(() => vi.unstubAllEnvs());

test('a CHROME_PATH that is not there is an error, and no other browser takes its place', async () => {
  vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
  await expect(openBrowser()).rejects.toThrowErrorMatchingInlineSnapshot(`
    [Error: CHROME_PATH: /nowhere/chrome: no such file
    hint: name a Chrome or Chromium, or unset CHROME_PATH to use the one that npm ci brings]
  `);
});

test('a CHROME_PATH that does not start is an error, and no other browser takes its place', async () => {
  vi.stubEnv('CHROME_PATH', '/bin/false');
  await expect(openBrowser()).rejects.toThrowErrorMatchingInlineSnapshot(`
    [Error: CHROME_PATH: /bin/false: it does not start as a browser
    hint: name a Chrome or Chromium, or unset CHROME_PATH to use the one that npm ci brings]
  `);
});

test('without CHROME_PATH it is the browser of the package, whatever is installed', async () => {
  vi.stubEnv('CHROME_PATH', '');
  const browser = await openBrowser();
  const { version } = JSON.parse(readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8'));
  expect(browser.version().split('.')[0]).toBe(version.split('.')[0]);
  await browser.close();
});
