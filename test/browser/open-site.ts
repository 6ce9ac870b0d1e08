import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { oldAddresses } from '../../src/site/old-addresses.ts';
import { openBrowser } from './open-browser.ts';
import { serveFolder } from './serve-folder.ts';
import { siteBuilt } from './site-built.ts';
import { watchPage, type Watch } from './watch-page.ts';

export interface Site {
  /** Address of the site without a slash at the end: a host and the path below it. */
  origin: string;
  browser: Browser;
  /** Opens a page of the site in a context of its own, once `prepare` has seen to it. */
  open(
    page: string,
    options?: BrowserContextOptions,
    prepare?: (context: BrowserContext) => Promise<void>,
  ): Promise<{ page: Page; watch: Watch; close(): Promise<void> }>;
  /** Opens a page of the site, shows it and what it did to `look`, and closes it. */
  visit<T>(page: string, options: BrowserContextOptions, look: (page: Page, watch: Watch) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const dist = await siteBuilt();
/** Pages that lead on to another one. */
const moved = new Set(Object.keys(oldAddresses).map((old) => `${old}.html`));
const built = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  // A frame for the pages of others is no page: it has two images and no more.
  .filter((file) => file.endsWith('.html') && !file.endsWith('embed.html') && !moved.has(file))
  .sort((a, b) => statSync(join(dist, a)).size - statSync(join(dist, b)).size);
/** Pages of one template each: those of a task, those of a figure. */
const templates = [/^task-/, /^f\/[^/]+\/index\.html$/];
const templateOf = (page: string) => templates.find((template) => template.test(page));

/** Pages to look at, by file name: all, but of those that share a template the smallest and the largest. */
export const pages = [...Map.groupBy(built, (page) => templateOf(page) ?? page).values()]
  .flatMap((alike) => [...new Set([alike[0]!, alike.at(-1)!])])
  .sort();

/** Pages that are chapters or appendices: those with an MDX file. */
const texts = new Set(readdirSync('src/content/report').map((file) => file.replace(/^\d+-|\.mdx$/g, '')));
export const chapterPages = pages.filter((page) => texts.has(page.replace(/\.html$/, '')));

/** The built site on loopback with a browser to look at it. */
export async function openSite(): Promise<Site> {
  const server = await serveFolder(dist, inject('base'));
  const browser = await openBrowser();
  const open: Site['open'] = async (file, options = {}, prepare = undefined) => {
    const context = await browser.newContext(options);
    const watch = await watchPage(context);
    await prepare?.(context);
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
