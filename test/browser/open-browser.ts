import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/**
 * --no-sandbox: containers and CI run as root, and only our own pages are opened. --disable-dev-shm-usage: /dev/shm has
 * 64 MB in containers and may be missing in a chroot. Hinting off: text has the same width on every machine.
 */
const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];

/** A headless Chromium: the installed one (CHROME_PATH, else on PATH) when it starts, else the one of @sparticuz/chromium. */
export async function openBrowser(): Promise<Browser> {
  for (const executablePath of installed()) {
    const browser = await chromium.launch({ executablePath, args }).catch(() => undefined);
    if (browser) return browser;
  }
  const { executablePath, env } = await unpackChromium();
  return chromium.launch({ executablePath, env, args });
}

function installed(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [process.env.CHROME_PATH ?? '', ...found].filter((path) => path !== '' && existsSync(path));
}
