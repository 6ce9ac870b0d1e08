import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { realFile, realFiles } from '../real-files.ts';
import { buildInto } from './build-site.ts';
import { startModelHub, type ModelHub } from './model-hub.ts';
import { openBrowser } from './open-browser.ts';
import { serveFolder } from './serve-folder.ts';

/** What a page did that it may or may not do. */
export interface Watch {
  /** Addresses that the page or its worker asked for. */
  requests: string[];
  /** Messages of content policies, and errors of scripts. */
  complaints: string[];
}

export interface Demo {
  site: string;
  /** Folder of the built site. */
  dist: string;
  /** Folder of the files that the Hub gives. */
  model: string;
  hub: ModelHub;
  /** Hosts that the browser wanted to reach other than this machine: all are refused. */
  strangers: string[];
  /** A fresh page on encoders.html, with no store of an earlier one. */
  open(options?: BrowserContextOptions): Promise<{ page: Page; watch: Watch; close(): Promise<void> }>;
  close(): Promise<void>;
}

/** The page on encoders built for a local Hub with a real small encoder; undefined where the registry does not answer. */
export async function openDemo(): Promise<Demo | undefined> {
  const model = await realFile(realFiles.minilm);
  if (model === undefined) return undefined;
  const folder = dirname(dirname(model));
  const hub = await startModelHub(folder);
  const dist = resolve('.cache/browser/encoders');
  buildInto(dist, { HF_ENDPOINT: hub.origin });
  const site = await serveFolder(dist);
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
  const watch: Watch = { requests: [], complaints: [] };
  context.on('request', (request) => watch.requests.push(request.url()));
  context.on(
    'console',
    (message) => /Content Security Policy/.test(message.text()) && watch.complaints.push(message.text()),
  );
  const page = await context.newPage();
  page.on('pageerror', (error) => watch.complaints.push(String(error)));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, watch, close: () => context.close() };
}

/** A proxy that writes down every host that it is asked for, and lets nothing through. */
async function refuseAll(): Promise<{ origin: string; hosts: string[]; close(): Promise<void> }> {
  const hosts: string[] = [];
  const server = createServer((request, response) => {
    hosts.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    hosts.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hosts,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
