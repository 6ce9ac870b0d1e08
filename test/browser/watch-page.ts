import type { BrowserContext, Request } from 'playwright-core';

/** What the pages of a context did that they may or may not do. */
export interface Watch {
  /** Addresses that a page or its worker asked for; not the icon, which is the browser's wish for its tab. */
  requests: string[];
  /** Messages of content policies, and errors of scripts. */
  complaints: string[];
}

/** Writes down what all pages do that the context opens from now on. */
export async function watchPage(context: BrowserContext): Promise<Watch> {
  const watch: Watch = { requests: [], complaints: [] };
  context.on('request', (request) => isIcon(request) || watch.requests.push(request.url()));
  context.on(
    'console',
    (message) => /Content Security Policy/.test(message.text()) && watch.complaints.push(message.text()),
  );
  context.on('page', (page) => {
    page.on('pageerror', (error) => watch.complaints.push(String(error)));
    page.on('websocket', (socket) => watch.requests.push(socket.url()));
  });
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`),
    ),
  );
  return watch;
}

/** The icon of the page's own site, asked for by the browser: an <img> of it has another type. */
function isIcon(request: Request): boolean {
  if (request.resourceType() !== 'other' || !request.url().endsWith('/favicon.svg')) return false;
  return new URL(request.url()).origin === new URL(request.frame().url()).origin;
}
