import { dirname, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { realFile, realFiles } from '../real-files.ts';
import { buildInto } from './build-site.ts';
import { startModelHub, type ModelHub } from './model-hub.ts';
import { openBrowser } from './open-browser.ts';
import { refuseAll } from './refuse-all.ts';
import { serveFolder } from './serve-folder.ts';
import { siteBuilt } from './site-built.ts';
import { watchPage, type Watch } from './watch-page.ts';

export interface Demo {
  site: string;
  /** Folder of the built site. */
  dist: string;
  /** Folder of the files that the Hub gives. */
  model: string;
  hub: ModelHub;
  /** Hosts that a page wanted to reach other than this machine: all are refused. */
  strangers: string[];
  /** A fresh page on encoders.html, with no store of an earlier one. */
  open(options?: BrowserContextOptions): Promise<{ page: Page; watch: Watch; close(): Promise<void> }>;
  close(): Promise<void>;
}

/**
 * The page on encoders built for a local Hub with a real small encoder; undefined where the registry does not answer.
 */
export async function openDemo(): Promise<Demo | undefined> {
  const model = await realFile(realFiles.minilm);
  if (model === undefined) return undefined;
  const folder = dirname(dirname(model));
  const port = inject('hubPort');
  const hub = await startModelHub(folder, port);
  const dist = port ? await siteBuilt() : resolve('.cache/browser/encoders');
  if (!port) buildInto(dist, { HF_ENDPOINT: hub.origin });
  const site = await serveFolder(dist, port ? inject('base') : '');
  const proxy = await refuseAll();
  const browser = await openBrowser();
  return {
    site: site.origin,
    dist,
    model: folder,
    hub,
    strangers: proxy.hosts,
    open: (options) =>
      openPage(browser, `${site.origin}/encoders.html`, {
        ...options,
        proxy: { server: proxy.origin, bypass: '127.0.0.1' },
      }),
    async close() {
      await browser.close();
      await Promise.all([hub.close(), site.close(), proxy.close()]);
    },
  };
}

async function openPage(browser: Browser, address: string, options: BrowserContextOptions) {
  const context = await browser.newContext(options);
  const watch = await watchPage(context);
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, watch, close: () => context.close() };
}
