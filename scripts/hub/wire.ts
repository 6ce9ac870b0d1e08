/** One request on the wire, without redirects, retries or budget: undici with timeouts, under this project's name. */
import { gunzipSync } from 'node:zlib';
import { Agent, type Dispatcher } from 'undici';
import { USER_AGENT } from './user-agent.ts';

export type Headers = Readonly<Record<string, string | undefined>>;

export interface Answer {
  status: number;
  headers: Headers;
  /** Reads the body to its end, unzipped; throws when the connection is cut. */
  body(): Promise<Buffer>;
  /** The same, undefined for a body of more than `most` bytes, whose rest stays unread. */
  bodyWithin(most: number): Promise<Buffer | undefined>;
  /** The bytes as they come, zipped if the answer says so. */
  stream: AsyncIterable<Uint8Array> & { destroy(): unknown };
  /** Lets go of a body without reading it: the connection is closed rather than a gigabyte read to its end. */
  discard(): void;
}

export interface Wire {
  /** Asks for an http(s) address; `headers` come on top of those that every request has. */
  get(address: URL, signal: AbortSignal, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  close(): Promise<void>;
}

export interface WireOptions {
  /** Connections to one origin that may be open at once. */
  connections: number;
  /** Timeout for headers and for silence in a body, in ms. */
  timeout: number;
}

/** Whether an address is of this machine. */
export const isLoopback = (endpoint: string) =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpoint).hostname);

/** Opens a pool of connections. */
export function openWire({ connections, timeout }: WireOptions): Wire {
  const agent = new Agent({ connections, headersTimeout: timeout, bodyTimeout: timeout, connect: { timeout } });
  return {
    async get({ origin, pathname, search }, signal, headers = {}) {
      const answer = await agent.request({
        origin,
        path: pathname + search,
        method: 'GET',
        headers: {
          'user-agent': USER_AGENT,
          accept: 'application/json, text/plain;q=0.9, */*;q=0.1',
          // gzip pays on a network; on loopback it costs twice the CPU of the transfer itself.
          'accept-encoding': isLoopback(origin) ? 'identity' : 'gzip',
          ...headers,
        },
        signal,
      });
      return answerOf(answer);
    },
    close: () => agent.destroy(),
  };
}

function answerOf({ statusCode, headers: raw, body }: Dispatcher.ResponseData): Answer {
  const headers = flatten(raw);
  const stated = headers['content-length'] === undefined ? undefined : Number(headers['content-length']);
  const whole = (bytes: Buffer, most?: number): Buffer => {
    if (stated !== undefined && stated !== bytes.length)
      throw new Error(`body cut at ${bytes.length} of ${stated} bytes`);
    return headers['content-encoding'] === 'gzip' ? gunzipSync(bytes, { maxOutputLength: most }) : bytes;
  };
  const discard = () => {
    body.on('error', () => {});
    body.destroy();
  };
  return {
    status: statusCode,
    headers,
    stream: body,
    discard,
    body: async () => whole(Buffer.from(await body.arrayBuffer())),
    async bodyWithin(most) {
      if ((stated ?? 0) > most) return void discard();
      const bytes = await collect(body, most);
      if (bytes === undefined) return undefined;
      try {
        return whole(bytes, most);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
        throw error;
      }
    },
  };
}

/** A body of at most so many bytes; leaving the loop early closes its connection. */
async function collect(body: AsyncIterable<Uint8Array>, most: number): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

function flatten(raw: Record<string, string | string[] | undefined>): Headers {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]),
  );
}
