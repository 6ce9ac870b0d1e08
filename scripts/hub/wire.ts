/** One request on the wire, without redirects, retries or budget: undici with timeouts and no token off its origin. */
import { gunzipSync } from 'node:zlib';
import { Agent } from 'undici';

export type Headers = Readonly<Record<string, string | undefined>>;

export interface Answer {
  status: number;
  headers: Headers;
  /** Reads the body to its end, unzipped; throws when the connection is cut. */
  body: () => Promise<Buffer>;
}

export interface Wire {
  get(path: string, signal: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
}

export interface WireOptions {
  endpoint: string;
  token: string | undefined;
  userAgent: string;
  /** Connections that may be open at once. */
  connections: number;
  /** Timeout for headers and for silence in a body, in ms. */
  timeout: number;
}

/** Whether an address is of this machine. */
export const isLoopback = (endpoint: string) =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpoint).hostname);

/** Opens the pool of connections to one origin. */
export function openWire({ endpoint, token, userAgent, connections, timeout }: WireOptions): Wire {
  const agent = new Agent({ connections, headersTimeout: timeout, bodyTimeout: timeout, connect: { timeout } });
  const { origin } = new URL(endpoint);
  const headers: Record<string, string> = {
    'user-agent': userAgent,
    accept: 'application/json, text/plain;q=0.9, */*;q=0.1',
    // gzip pays on a network; on loopback it costs twice the CPU of the transfer itself.
    'accept-encoding': isLoopback(endpoint) ? 'identity' : 'gzip',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  return {
    async get(path, signal) {
      const { statusCode, headers: raw, body } = await agent.request({ origin, path, method: 'GET', headers, signal });
      const received = flatten(raw);
      return {
        status: statusCode,
        headers: received,
        body: async () => {
          const bytes = Buffer.from(await body.arrayBuffer());
          const expected = received['content-length'];
          if (expected !== undefined && Number(expected) !== bytes.length)
            throw new Error(`body cut at ${bytes.length} of ${expected} bytes`);
          return received['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
        },
      };
    },
    close: () => agent.destroy(),
  };
}

function flatten(raw: Record<string, string | string[] | undefined>): Headers {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]),
  );
}
