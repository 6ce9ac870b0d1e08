import { createHash, type Hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Answer, Headers, Wire } from '../../hub/wire.ts';
import type { HubFile } from '../hub-model.ts';
import { GateFault } from './gate-fault.ts';
import type { Ledger } from './ledger.ts';
import { mayFollow } from './redirect-rule.ts';

/** How the Hub is asked on behalf of a trial. */
export interface Upstream {
  /** Address of the Hub. */
  endpoint: string;
  wire: Wire;
  ledger: Ledger;
  signal: AbortSignal;
  /** Waits between attempts. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** What the Hub answered in the end, with what its first answers said of the file that they led to. */
export interface Followed {
  answer: Answer;
  /** X-Repo-Commit, X-Linked-Size and X-Linked-Etag from the first answer that has them. */
  linked: { commit?: string; size?: number; etag?: string };
  /** Whether all answers came from the Hub's own host. */
  direct: boolean;
  /** Path of the address that answered in the end. */
  path: string;
}

const MOST_REDIRECTS = 5;
const WAITS = [500, 3000];
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Asks for a path and follows redirects by the rule; a GateFault where they lead elsewhere or nowhere. */
export async function follow(up: Upstream, path: string, promised?: HubFile): Promise<Followed> {
  const endpoint = new URL(up.endpoint);
  const linked: Followed['linked'] = {};
  let address = new URL(path, endpoint);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    up.ledger.requests += 1;
    const answer = await up.wire.get(address, up.signal, { 'accept-encoding': 'identity', accept: '*/*' });
    readLinked(linked, answer.headers);
    if (answer.status < 300 || answer.status > 399 || answer.headers.location === undefined)
      return { answer, linked, direct: sameHost(endpoint, address), path: address.pathname };
    answer.discard();
    const { location } = answer.headers;
    if (!URL.canParse(location, address)) throw new GateFault('bad answer', 'redirect to what is no address');
    const target = new URL(location, address);
    const hashed = isSha256(linked.etag) || promised?.sha256 != null;
    if (!mayFollow(endpoint, target, hashed))
      throw new GateFault('bad answer', `redirect elsewhere, to ${target.host}`);
    address = target;
  }
  throw new GateFault('bad answer', `more than ${MOST_REDIRECTS} redirects`);
}

/** The answer of `ask`; what may pass later is tried again, and silence is a fault at once. */
export async function patient<T>(up: Upstream, ask: () => Promise<T | { retry: string }>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    const got = await ask().catch((error: unknown) => passing(error, up.signal));
    if (typeof got !== 'object' || got === null || !('retry' in got)) return got as T;
    const wait = WAITS[attempt];
    if (wait === undefined) throw new GateFault('bad answer', `${got.retry}, ${attempt + 1} times`);
    await up.sleep(wait, up.signal);
  }
}

function passing(error: unknown, signal: AbortSignal): { retry: string } {
  if (error instanceof GateFault || signal.aborted) throw error;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (/TIMEOUT/.test(code)) throw new GateFault('timed out', 'the server fell silent', { cause: error });
  return { retry: `connection failed: ${code || message}` };
}

/** A status that may pass later, as a reason to ask again. */
export function passingStatus({ answer }: Followed): { retry: string } | undefined {
  if (!PASSING.has(answer.status)) return undefined;
  answer.discard();
  return { retry: `status ${answer.status}` };
}

/**
 * Writes the body of an answer to a file and holds it against what was promised: Content-Length, X-Linked-Size and
 * X-Linked-Etag, ETag, and size and hash of the tree. A GateFault on other bytes; `retry` where the body was cut off.
 */
export async function keepBody(
  { ledger }: Upstream,
  followed: Followed,
  file: string,
  promised?: HubFile,
): Promise<{ size: number } | { retry: string }> {
  const { answer, linked } = followed;
  const stated = answer.headers['content-length'];
  const length = stated === undefined ? undefined : Number(stated);
  if (length !== undefined) {
    refuseSize(length, [linked.size, promised?.size], answer);
    ledger.expect(length);
  }
  const hashes = { sha256: createHash('sha256'), sha1: createHash('sha1') };
  // The id of a git object covers its length, which only a stated length tells beforehand.
  const blob = length === undefined ? undefined : createHash('sha1').update(`blob ${length}\0`);
  const size = await write(answer, file, [hashes.sha256, hashes.sha1, ...(blob ? [blob] : [])], ledger).catch(
    (error: unknown) => (isCut(error) ? 'cut' : Promise.reject(error as Error)),
  );
  if (size === 'cut' || (length !== undefined && size < length)) return { retry: 'body cut off' };
  refuseSize(size, [linked.size, promised?.size]);
  const digests = [hashes.sha256.digest('hex'), hashes.sha1.digest('hex'), ...(blob ? [blob.digest('hex')] : [])];
  refuseHash(digests, followed, promised);
  return { size };
}

async function write(answer: Answer, file: string, hashes: readonly Hash[], ledger: Ledger): Promise<number> {
  const out = await open(file, 'w');
  let size = 0;
  try {
    for await (const part of answer.stream) {
      ledger.count(part.length);
      size += part.length;
      for (const hash of hashes) hash.update(part);
      await out.write(part);
    }
    return size;
  } finally {
    answer.discard();
    await out.close();
  }
}

function isCut(error: unknown): boolean {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  return (
    !(error instanceof GateFault) && (/UND_ERR_SOCKET|ECONNRESET|EPIPE/.test(code) || /terminated|closed/.test(message))
  );
}

function refuseSize(size: number, expected: readonly (number | null | undefined)[], answer?: Answer): void {
  const other = expected.find((each) => each !== null && each !== undefined && each !== size);
  if (other === undefined) return;
  answer?.discard();
  throw new GateFault('bad answer', `${size} bytes instead of the ${other} that were promised`);
}

/** The hash of the tree and of X-Linked-Etag is SHA-256; the ETag of a small file is the id of its git object. */
function refuseHash(digests: readonly string[], { answer, linked, direct }: Followed, promised?: HubFile): void {
  const etag = plainTag(answer.headers.etag);
  const sure = [promised?.sha256 ?? undefined, isSha256(linked.etag) ? linked.etag : undefined];
  const wanted = sure.filter((each) => each !== undefined);
  // The host of large files has tags of its own, which are hashes of something else.
  if (wanted.length === 0 && direct && etag !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(etag))
    wanted.push(etag);
  const wrong = wanted.find((each) => !digests.includes(each.toLowerCase()));
  if (wrong !== undefined) throw new GateFault('bad answer', 'other bytes than the hash that was promised');
}

function readLinked(linked: Followed['linked'], headers: Headers): void {
  const size = headers['x-linked-size'];
  const etag = plainTag(headers['x-linked-etag']);
  linked.commit ??= headers['x-repo-commit'];
  if (size !== undefined && /^\d+$/.test(size)) linked.size ??= Number(size);
  if (etag !== undefined) linked.etag ??= etag;
}

function plainTag(tag: string | undefined): string | undefined {
  return tag === undefined ? undefined : /^(?:W\/)?"?([^"]*)"?$/.exec(tag.trim())?.[1];
}

const isSha256 = (tag: string | undefined) => tag !== undefined && /^[0-9a-f]{64}$/i.test(tag);

function sameHost(endpoint: URL, address: URL): boolean {
  return endpoint.host === address.host;
}
