import { readdirSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { serveFolder } from './serve-folder.ts';

export interface Site {
  origin: string;
  browser: Browser;
  /** Opens a page of the site in a context of its own, shows it to `look` and closes it. */
  visit<T>(page: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Every page of the built site, by file name. */
export const pages = readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).sort();

/** Pages that are chapters: all but the contents and the 404 page. */
export const chapterPages = pages.filter((page) => page !== 'index.html' && page !== '404.html');

/** The built site on loopback with a browser to look at it. */
export async function openSite(): Promise<Site> {
  const server = await serveFolder(inject('dist'));
  const browser = await openBrowser();
  return {
    origin: server.origin,
    browser,
    async visit(file, options, look) {
      const context = await browser.newContext(options);
      try {
        const page = await context.newPage();
        await page.goto(`${server.origin}/${file}`);
        return await look(page);
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
