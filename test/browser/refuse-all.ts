import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Hosts that Chrome asks on its own account, whatever page is open. A page that asks for one is seen by its requests;
 * here it cannot be told from the browser.
 */
const browserHosts = new Set([
  'accounts.google.com',
  'android.clients.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'edgedl.me.gvt1.com',
  'mtalk.google.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
  'safebrowsing.googleapis.com',
  'update.googleapis.com',
]);

export interface Refusal {
  origin: string;
  /** Hosts that a page wanted to reach, by `host:port` or address. */
  hosts: string[];
  close(): Promise<void>;
}

/** A proxy that writes down every host that it is asked for, but for the browser's own, and lets nothing through. */
export async function refuseAll(): Promise<Refusal> {
  const hosts: string[] = [];
  const note = (address = '') => {
    const { hostname } = new URL(address.includes('://') ? address : `https://${address}`);
    if (!browserHosts.has(hostname)) hosts.push(address);
  };
  const server = createServer((request, response) => {
    note(request.url);
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    note(request.url);
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
