import { gzipSync } from 'node:zlib';
import type { ServerResponse } from 'node:http';
import type { FaultOf } from './parse-fault.ts';

/** Head and bytes of an answer as they go out. */
export type Sent = { status: number; headers: Record<string, string | string[]>; body: Buffer };

type Lie = FaultOf<'wire'>['as'];
type Head = Sent['headers'];

/** What a head says in place of the truth, by name. */
const heads: Partial<Record<Lie, (head: Head, length: number) => Head>> = {
  'length-short': (_, length) => ({ 'Content-Length': String(Math.floor(length / 2)) }),
  'length-long': (_, length) => ({ 'Content-Length': String(length + 50), Connection: 'close' }),
  'length-text': () => ({ 'Content-Length': 'unknown' }),
  'two-lengths': (_, length) => ({ 'Content-Length': [String(length), String(length + 1)] }),
  'text-type': () => ({ 'Content-Type': 'text/plain' }),
  'html-type': () => ({ 'Content-Type': 'text/html' }),
  'other-charset': (head) => ({ 'Content-Type': String(head['Content-Type']).replace('utf-8', 'iso-8859-1') }),
  'long-header': () => ({ 'X-Trace': 'x'.repeat(100_000) }),
  close: () => ({ Connection: 'close' }),
  'rate-text': () => ({ RateLimit: 'none', 'RateLimit-Policy': '"api";q=all;w=always' }),
  'rate-negative': () => ({ RateLimit: '"api";r=-5;t=-1' }),
  'rate-spent': () => ({ RateLimit: '"api";r=0;t=300' }),
  'rate-huge': () => ({ RateLimit: `"api";r=${'9'.repeat(400)};t=${'9'.repeat(400)}` }),
  'rate-hourly': () => ({
    RateLimit: '"api";r=1;t=3599',
    'RateLimit-Policy': '"fixed window";"api";q=12;w=3600',
  }),
  'policy-zero': () => ({ 'RateLimit-Policy': '"fixed window";"api";q=0;w=0' }),
  aged: () => ({ Age: '90000' }),
  stale: () => ({ Warning: '110 proxy "Response is Stale"' }),
  'date-past': () => ({ Date: 'Thu, 01 Jan 1970 00:00:00 GMT' }),
  refresh: () => ({ Refresh: '0; url=/login', 'Set-Cookie': 'token=1; Path=/' }),
};

/** How bytes are packed, and what is said of it. */
const packings: Partial<Record<Lie, (body: Buffer) => [body: Buffer, encoding?: string]>> = {
  'gzip-plain': (body) => [body, 'gzip'],
  'plain-gzip': (body) => [gzipSync(body)],
  'gzip-cut': (body) => [gzipSync(body).subarray(0, -12), 'gzip'],
  'gzip-twice': (body) => [gzipSync(gzipSync(body)), 'gzip'],
  'gzip-tail': (body) => [Buffer.concat([gzipSync(body), Buffer.from('tail')]), 'gzip'],
  brotli: (body) => [body, 'br'],
  // Under the ETag of what it was.
  changed: (body) => [
    Buffer.from(
      body.toString('latin1').replace(/\d(?=\D*$)/, (digit) => `${9 - Number(digit)}`),
      'latin1',
    ),
  ],
};

/** An answer with another head, or packed otherwise than its head says. */
export function spoilWire({ status, headers, body }: Sent, { as }: FaultOf<'wire'>): Sent {
  if (as === 'no-type') {
    const { 'Content-Type': _type, ...untyped } = headers;
    return { status, headers: untyped, body };
  }
  const packing = packings[as];
  if (packing === undefined) return { status, headers: { ...headers, ...heads[as]?.(headers, body.length) }, body };
  const { 'Content-Length': _length, 'Content-Encoding': _encoding, ...bare } = headers;
  const [packed, encoding] = packing(body);
  return {
    status,
    headers: { ...bare, ...(encoding !== undefined && { 'Content-Encoding': encoding }) },
    body: packed,
  };
}

/** Answers with something that HTTP does not know, or not at all; false where the fault leaves that to others. */
export function isOffWire(response: ServerResponse, { as }: FaultOf<'wire'>): boolean {
  const { socket } = response;
  switch (as) {
    case 'not-http':
      socket?.end('SSH-2.0-OpenSSH_9.6\r\n');
      return true;
    case 'half-head':
      socket?.end('HTTP/1.1 200 OK\r\nContent-Type: appl');
      return true;
    case 'silent':
      return true;
    case 'hints':
      response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
      return false;
    default:
      return false;
  }
}
