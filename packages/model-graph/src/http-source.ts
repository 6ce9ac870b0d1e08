import { HEAD_BYTES, pathBelow, readWhole, type ByteSource, type Fetched } from './byte-source.ts';
import { fetchRange } from './fetch-range.ts';
import { GraphError } from './graph-error.ts';
import { rangeOf, type ExpectedPart } from './range-answer.ts';
import type { RangeAnswer, RangeGet } from './range-get.ts';
import { shownAddress } from './shown-address.ts';

/** How an address is asked; all of it may be left out. */
export interface HttpSourceOptions {
  signal?: AbortSignal;
  /** Sent to the origin of the address only, never to where it redirects. */
  token?: string;
  /** Sends one request for a part of the file; without it the global fetch does, and no attempt is made again. */
  get?: RangeGet;
  /** Is told where an address that a redirect led to has expired. */
  log?: (line: string) => void;
}

interface Session extends Required<Omit<HttpSourceOptions, 'token'>> {
  token: string | undefined;
  address: string;
  /** The address as messages name it. */
  shown: string;
  /** Where the address led: the Hub's answer is a signed address elsewhere, good for about an hour. */
  resolved: string;
  fetched: Fetched;
}

/** One range as it came; `size` is that of the whole file, `etag` its version. */
interface Part {
  bytes: Uint8Array;
  size: number;
  etag: string | undefined;
}

const RESOLVES = 6;
const REDIRECTS = 5;
const EXPIRED = new Set([400, 401, 403, 404, 410]);

/** Opens an http(s) address that answers Range requests; its first 64 KiB and its size come with the first one. */
export async function openHttpSource(
  address: string,
  options: HttpSourceOptions = {},
  fetched: Fetched = { bytes: 0, requests: 0 },
): Promise<ByteSource> {
  const { signal = new AbortController().signal, token, get = fetchRange, log = () => {} } = options;
  const shown = shownAddress(address);
  const session: Session = { signal, token, get, log, address, shown, resolved: address, fetched };
  const head = await readPart(session, 0, HEAD_BYTES);
  const readSame = async (start: number, end: number): Promise<Uint8Array> => {
    const { bytes, size, etag } = await readPart(session, start, end);
    if (size === head.size && (!etag || !head.etag || etag === head.etag)) return bytes;
    throw new GraphError(
      `${shown}: another file than before (${size} bytes ${etag}, before ${head.size} bytes ${head.etag})`,
      'it was replaced while it was read; run again',
    );
  };
  return {
    where: shown,
    name: decodeURIComponent(new URL(address).pathname.split('/').pop() ?? ''),
    size: head.size,
    fetched,
    read: readWhole(head.bytes, head.size, readSame),
    beside: (name) => {
      const path = pathBelow(name, shown).map(encodeURIComponent).join('/');
      return openHttpSource(new URL(`./${path}`, address).href, options, fetched);
    },
    close: async () => {},
  };
}

/** Bytes [start, end) of the file; an address that a redirect led to is asked for again where it has expired. */
async function readPart(session: Session, start: number, end: number): Promise<Part> {
  for (let resolved = 1; ; resolved += 1) {
    const { answer, expected } = await followRedirects(session, start, end);
    if (expected !== undefined) return checkedPart(session, answer, expected);
    if (!EXPIRED.has(answer.status) || session.resolved === session.address) throw finalError(session, answer);
    const reason = `${answer.status} from where it redirects: the address has expired`;
    if (resolved === RESOLVES)
      throw new GraphError(`${session.shown}: ${reason}, after ${RESOLVES} attempts`, 'run the same command again');
    session.log(`${session.shown}: ${reason}; trying again in 0 s`);
    session.resolved = session.address;
  }
}

function checkedPart({ shown }: Session, { body, headers }: RangeAnswer, expected: ExpectedPart): Part {
  const { least, most, size } = expected;
  if (body.length > most)
    throw new GraphError(
      `${shown}: a body of more than ${most} bytes`,
      'the server sends more than was asked for, and no parts of it; download the file and name it instead',
    );
  if (body.length < least) throw new GraphError(`${shown}: body cut at ${body.length} of ${least} bytes`, 'try again');
  return { bytes: body, size: size ?? body.length, etag: headers.etag };
}

/** The first answer that leads nowhere else, and what its body is expected to hold; undefined for an error's. */
async function followRedirects(
  session: Session,
  start: number,
  end: number,
): Promise<{ answer: RangeAnswer; expected: ExpectedPart | undefined }> {
  for (let hops = 0; hops <= REDIRECTS; hops += 1) {
    let expected: ExpectedPart | undefined;
    const answer = await session.get(session.resolved, {
      headers: headersOf(session, start, end),
      address: session.address,
      signal: session.signal,
      expect: (head) => {
        expected = head.status < 300 ? rangeOf(head, start, end, session.shown) : undefined;
        return expected ?? { least: 0, most: 0 };
      },
    });
    session.fetched.requests += answer.requests ?? 1;
    session.fetched.bytes += answer.body.length;
    const location = answer.headers.location;
    if (answer.status < 301 || answer.status > 308 || location === undefined) return { answer, expected };
    session.resolved = redirectOf(session.resolved, location);
  }
  throw new GraphError(
    `${session.shown}: more than ${REDIRECTS} redirects, last to ${shownAddress(session.resolved)}`,
    'check the address',
  );
}

function headersOf({ address, resolved, token }: Session, start: number, end: number): Record<string, string> {
  const own = new URL(resolved).origin === new URL(address).origin;
  return {
    range: `bytes=${start}-${end - 1}`,
    'accept-encoding': 'identity',
    ...(own && token ? { authorization: `Bearer ${token}` } : {}),
  };
}

function redirectOf(from: string, location: string): string {
  const target = URL.canParse(location, from) ? new URL(location, from) : undefined;
  if (target && /^https?:$/.test(target.protocol)) return target.href;
  throw new GraphError(
    `${shownAddress(from)}: redirect to ${JSON.stringify(shownAddress(location).slice(0, 120))}`,
    'expected an http(s) address',
  );
}

function finalError({ shown }: Session, { status, headers }: RangeAnswer): GraphError {
  const why = [headers['x-error-code'], headers['x-error-message']].filter(Boolean).join(': ');
  return new GraphError(
    `${shown}: ${status}${why ? ` ${why}` : ''}`,
    'check the address; a gated or private file needs HF_TOKEN',
  );
}
