/**
 * `node scripts/bench/made-hub.ts SIZES`: a Hub of made-up repositories, of which each page is made when it is asked
 * for, so that millions need no memory. Prints its address. A process of its own of `npm run bench`, whose CPU time does
 * not count there.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listedKinds } from '../../data/schema/listed-kinds.ts';
import { madeRecord, placeOf, type MadeSizes } from './made-records.ts';

const MOST_ROWS = 1000;
const sizes = JSON.parse(process.argv[2]!) as MadeSizes;

const server = createServer((request, response) => {
  const address = new URL(request.url!, `http://${request.headers.host}`);
  const [, api, name, ...id] = decodeURI(address.pathname).split('/');
  const kind = listedKinds.find((each) => each === name);
  if (api !== 'api' || kind === undefined) return refuse(response, 'EntryNotFound');
  if (id.length === 0) return sendPage(response, address, kind);
  const place = placeOf(id.slice(0, 2).join('/'));
  if (!(place < sizes[kind])) return refuse(response, 'RepoNotFound');
  // No repository has a file: what is measured are the listings.
  return id[2] === 'tree' ? send(response, '[]') : send(response, madeRecord(kind, place, sizes));
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});

function sendPage(response: ServerResponse, address: URL, kind: keyof MadeSizes): void {
  const rows = Math.min(MOST_ROWS, Number(address.searchParams.get('limit') ?? MOST_ROWS));
  const start = Number(address.searchParams.get('cursor') ?? 0);
  const end = Math.min(start + rows, sizes[kind]);
  const records = Array.from({ length: end - start }, (_, n) => madeRecord(kind, start + n, sizes));
  if (end < sizes[kind]) {
    address.searchParams.set('cursor', String(end));
    response.setHeader('link', `<${address.href}>; rel="next"`);
  }
  send(response, `[${records.join(',')}]`);
}

function send(response: ServerResponse, text: string): void {
  const body = Buffer.from(text);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
  response.end(body);
}

function refuse(response: ServerResponse, code: string): void {
  response.writeHead(404, { 'x-error-code': code, 'x-error-message': 'not here', 'content-length': 0 });
  response.end();
}
