/** One request on the wire, without redirects, retries or budget: undici with timeouts, under this project's name. */
import { gunzipSync } from 'node:zlib';
import { Agent, type Dispatcher } from 'undici';
import { ReportError } from '../lib/report-error.ts';
import { holdsSecret, maskSecret, secretForms, withoutEscapes } from './secret-forms.ts';
import { USER_AGENT } from './user-agent.ts';

export type Headers = Readonly<Record<string, string | undefined>>;

export interface Answer {
  status: number;
  headers: Headers;
  /**
   * Reads the body to its end, unzipped; undefined for one of more than `most` bytes, whose rest stays unread. Throws
   * where it is cut, packed as nobody asked for, or not at its end when its time is over.
   */
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
  /** Time for an answer as a whole, from the request to the end of its body, in ms; without it silence alone ends it. */
  deadline?: number;
}

/** Whether an address is of this machine. */
export const isLoopback = (endpoint: string) =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpoint).hostname);

/** Opens a pool of connections. */
export function openWire({ connections, timeout, deadline }: WireOptions): Wire {
  const agent = new Agent({ connections, headersTimeout: timeout, bodyTimeout: timeout, connect: { timeout } });
  const formsOf = rememberedForms();
  return {
    async get({ origin, pathname, search }, signal, headers = {}) {
      const end = endOf(signal, deadline);
      try {
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
          signal: end.signal,
        });
        answer.body.once('close', end.forget);
        return answerOf(answer, {
          secret: formsOf(headers.authorization),
          end,
          where: origin + pathname,
        });
      } catch (error) {
        end.forget();
        throw end.lateness() ?? error;
      }
    },
    close: () => agent.destroy(),
  };
}

/** What ends a request before its body is read. */
interface End {
  signal: AbortSignal;
  /** The error of a deadline that has passed; undefined where it has not, or the request was ended otherwise. */
  lateness(): unknown;
  /** Called when the answer is read. */
  forget(): void;
}

/**
 * The end of all requests, or the deadline of this one. Not AbortSignal.any, whose signals are held weakly, which means
 * until the next collection of all memory: with each of them its page, 300 MB of a listing.
 */
function endOf(all: AbortSignal, ms: number | undefined): End {
  const own = new AbortController();
  let late: Error | undefined;
  const abort = () => own.abort(all.reason);
  if (all.aborted) abort();
  else all.addEventListener('abort', abort, { once: true });
  const overdue = () => own.abort((late = new Error(`no whole answer within ${ms! / 1000} s`)));
  const timer = ms === undefined ? undefined : setTimeout(overdue, ms).unref();
  return {
    signal: own.signal,
    lateness: () => (all.aborted ? undefined : late),
    forget() {
      clearTimeout(timer);
      all.removeEventListener('abort', abort);
    },
  };
}

/** The forms of the token that a request carries: those of the last one are kept, since there is mostly one. */
function rememberedForms(): (authorization: string | undefined) => readonly string[] {
  let [last, forms]: [string | undefined, readonly string[]] = [undefined, []];
  return (authorization) => {
    if (authorization !== last) [last, forms] = [authorization, secretForms(authorization?.replace(/^\S+ /, '') ?? '')];
    return forms;
  };
}

/** What is known of a request when its answer is read. */
interface Asked {
  where: string;
  /** Forms of the token that went with it. */
  secret: readonly string[];
  end: End;
}

function answerOf({ statusCode, headers: raw, body }: Dispatcher.ResponseData, asked: Asked): Answer {
  const { secret, end } = asked;
  const headers = flatten(raw, secret);
  const stated = headers['content-length'] === undefined ? undefined : Number(headers['content-length']);
  const discard = () => {
    body.on('error', () => {});
    body.destroy();
  };
  return {
    status: statusCode,
    headers,
    stream: body,
    discard,
    async bodyWithin(most) {
      if ((stated ?? 0) > most) return void discard();
      try {
        const bytes = await collect(body, most);
        if (bytes !== undefined && stated !== undefined && stated !== bytes.length)
          throw new Error(`body cut at ${bytes.length} of ${stated} bytes`);
        const whole = bytes && unpack(bytes, headers['content-encoding'], most);
        return whole && withoutSecret(whole, statusCode, asked);
      } catch (error) {
        throw end.lateness() ?? error;
      }
    },
  };
}

/** Unpacks what was asked for as gzip, and no more of it than `most` bytes; undefined where there is more. */
function unpack(bytes: Buffer, encoding: string | undefined, most: number): Buffer | undefined {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === '' || name === 'identity') return bytes;
  if (name !== 'gzip' && name !== 'x-gzip')
    throw new Error(`body packed as ${name.slice(0, 40)}, which was not asked for`);
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw error;
  }
}

/** A page of an error is shown without the token; what would be kept may not hold it at all. */
function withoutSecret(bytes: Buffer, status: number, { secret, where }: Asked): Buffer {
  const plain = secret.length === 0 ? bytes : withoutEscapes(bytes);
  if (!holdsSecret(plain, secret)) return bytes;
  if (status >= 300) return Buffer.from(maskSecret(plain.toString('latin1'), secret), 'latin1');
  throw new ReportError(
    `${where}: the answer repeats the token that was sent; nothing of it is kept`,
    'is HF_ENDPOINT the Hub that you mean? The token is known to others now: make a new one and take this one back',
  );
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

function flatten(raw: Record<string, string | string[] | undefined>, secret: readonly string[]): Headers {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => {
      const text = Array.isArray(value) ? value.join(', ') : value;
      return [name.toLowerCase(), text && maskSecret(text, secret)];
    }),
  );
}
