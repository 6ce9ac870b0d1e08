import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { openHttpSource } from '../src/http-source.ts';
import { shownAddress } from '../src/shown-address.ts';

test.each([
  ['https://host/a/model.onnx', 'https://host/a/model.onnx'],
  ['https://host/model.onnx?download=true', 'https://host/model.onnx?download=true'],
  [
    'https://host/m?Expires=1&Signature=planted-secret==&Key=planted#planted',
    'https://host/m?Expires=1&Signature=…&Key=…#…',
  ],
  ['https://host/m?planted-secret', 'https://host/m?…'],
])('%s is shown as %s', (address, shown) => expect(shownAddress(address)).toBe(shown));

test('neither an address with a signature nor the one that it leads to is shown with it', async () => {
  let redirects = true;
  const server = createServer((request, response) => {
    if (!redirects) return void response.writeHead(403).end();
    response.writeHead(302, { location: `/other?Signature=planted-${request.url!.length}` }).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/m.onnx?X-Amz-Signature=planted-secret`;
  const said: string[] = [];
  for (redirects of [true, false])
    await openHttpSource(address, { log: (line) => said.push(line) }).catch((error: Error) => said.push(String(error)));
  server.close();
  expect(said).toHaveLength(2);
  expect(said[0]).toMatch(/m\.onnx\?X-Amz-Signature=…: more than 5 redirects, last to .*\/other\?Signature=…$/);
  expect(said.join()).not.toContain('planted');
});
