import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { serveFolder } from './serve-folder.ts';
import { watchPage, type Watch } from './watch-page.ts';

export interface Site {
  /** Address of the site without a slash at the end: a host and the path below it. */
  origin: string;
  browser: Browser;
  /** Opens a page of the site in a context of its own. */
  open(page: string, options?: BrowserContextOptions): Promise<{ page: Page; watch: Watch; close(): Promise<void> }>;
  /** Opens a page of the site, shows it and what it did to `look`, and closes it. */
  visit<T>(page: string, options: BrowserContextOptions, look: (page: Page, watch: Watch) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const built = readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort();
const isTask = (page: string) => page.startsWith('task-');
const sizeOf = (page: string) => statSync(join(inject('dist'), page)).size;
const tasksBySize = built.filter(isTask).sort((a, b) => sizeOf(a) - sizeOf(b));

/**
 * Pages to look at, by file name: all, but of the 60 task pages, which share a template, the smallest and the largest.
 */
export const pages = built.filter((page) => !isTask(page) || page === tasksBySize[0] || page === tasksBySize.at(-1));

/** Pages that are chapters: all but the contents, the lists of tasks and models, the demo and the 404 page. */
export const chapterPages = pages.filter(
  (page) =>
    !isTask(page) &&
    !['index.html', '404.html', 'tasks.html', 'encoders.html'].includes(page) &&
    !page.startsWith('model-datasets'),
);

/** The built site on loopback with a browser to look at it. */
export async function openSite(): Promise<Site> {
  const server = await serveFolder(inject('dist'), inject('base'));
  const browser = await openBrowser();
  const open: Site['open'] = async (file, options = {}) => {
    const context = await browser.newContext(options);
    const watch = await watchPage(context);
    const page = await context.newPage();
    await page.goto(`${server.origin}/${file}`);
    return { page, watch, close: () => context.close() };
  };
  return {
    origin: server.origin,
    browser,
    open,
    async visit(file, options, look) {
      const { page, watch, close } = await open(file, options);
      try {
        return await look(page, watch);
      } finally {
        await close();
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
