import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

export type Reply = {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  bytes: Buffer;
  /** The body as JSON; the test says what it reads of it. */
  json: <T = unknown>() => T;
};

/** One request on the wire: no redirect is followed, no header added; fails as the connection does. */
export function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: options.method ?? 'GET', headers: options.headers ?? {}, agent: false },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(pieces);
          const text = bytes.toString('utf8');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            bytes,
            json: <T>() => JSON.parse(text) as T,
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

/** The address in a Link header's rel="next". */
export function nextOf(reply: Reply): string | undefined {
  return /<(https?:\/\/[^>]+)>; rel="next"/.exec(String(reply.headers.link ?? ''))?.[1];
}

/** Ids of all pages from an address on, page by page. */
export async function idsByPage(url: string): Promise<string[][]> {
  const pages: string[][] = [];
  for (let next: string | undefined = url; next !== undefined;) {
    const reply: Reply = await ask(next);
    pages.push(reply.json<{ id: string }[]>().map((row) => row.id));
    next = nextOf(reply);
  }
  return pages;
}
