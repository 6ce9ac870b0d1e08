import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { madeUpReleases } from './made-up-releases.ts';

/** Serves the made-up releases of any package as a Python package index on loopback, as of the day of the rehearsal. */
export async function startPackageIndex(seen: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const name = /^\/pypi\/([^/]+)\/json$/.exec(request.url ?? '')?.[1];
    const releases = name === undefined ? [] : madeUpReleases(decodeURIComponent(name), seen);
    if (releases.length === 0) return void response.writeHead(404).end('not found');
    const files = releases.map(({ version, released }, at) => [
      version,
      [{ upload_time_iso_8601: released, yanked: at % 9 === 4 }],
    ]);
    const body = JSON.stringify({ releases: Object.fromEntries(files) });
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
