import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

const args = [
  // Containers and CI run as root, and only our own pages are opened.
  '--no-sandbox',
  // /dev/shm has 64 MB in containers and may be missing in a chroot.
  '--disable-dev-shm-usage',
  '--disable-gpu',
  // Text has the same width on every machine.
  '--font-render-hinting=none',
  // What a browser asks of its maker is no page's doing. Not --disable-features: it would undo Playwright's own list.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--autofill-server-url=http://127.0.0.1:9/',
];

/** A headless Chromium: the one of @sparticuz/chromium, or where CHROME_PATH names another, that one and no other. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env.CHROME_PATH;
  if (!named) {
    const { executablePath, env } = await unpackChromium();
    return chromium.launch({ executablePath, env, args });
  }
  const hint = 'hint: name a Chrome or Chromium, or unset CHROME_PATH to use the one that npm ci brings';
  if (!existsSync(named)) throw new Error(`CHROME_PATH: ${named}: no such file\n${hint}`);
  return chromium.launch({ executablePath: named, args }).catch((cause: unknown) => {
    throw new Error(`CHROME_PATH: ${named}: it does not start as a browser\n${hint}`, { cause });
  });
}
