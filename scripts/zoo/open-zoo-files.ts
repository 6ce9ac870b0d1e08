import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { retryWait, statusFailure, type Failure } from '../hub/retry-wait.ts';
import { USER_AGENT } from '../hub/user-agent.ts';
import { openWire, type Wire } from '../hub/wire.ts';
import { ReportError } from '../lib/report-error.ts';
import { MOST_BYTES } from './read-yaml.ts';

/** The files of a zoo, wherever they are. */
export interface ZooFiles {
  /** Bytes of a file by its path in the repository. Throws ReportError, naming file or address, where it cannot be had. */
  read(path: string): Promise<Buffer>;
  close(): Promise<void>;
}

interface Patience {
  signal: AbortSignal;
  log?: (line: string) => void;
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const ATTEMPTS = 4;
const TIMEOUT = 30_000;
/** Connections at once; the zoo has about a hundred small files. */
export const CONNECTIONS = 8;

/** Opens a folder (a checkout, or files named `<config-dir>.yml`) or the raw address of a repository at a revision. */
export function openZooFiles(from: string, patience: Patience): ZooFiles {
  return /^https?:\/\//.test(from) ? onTheWeb(from.replace(/\/+$/, ''), patience) : inFolder(from);
}

function inFolder(dir: string): ZooFiles {
  if (!existsSync(dir))
    throw new ReportError(
      `${dir}: no such folder`,
      "npm run zoo -- --from DIR|URL, without --from from the repository's raw addresses",
    );
  return {
    async read(path) {
      const flat = join(dir, path.includes('/') ? `${basename(dirname(path))}.yml` : path);
      const file = [join(dir, path), flat].find((each) => existsSync(each));
      if (file === undefined)
        throw new ReportError(
          `${flat}: expected the file ${path} of the zoo, received none`,
          'name a folder that holds model-index.yml and every metafile that it imports',
        );
      return readFileSync(file);
    },
    close: async () => {},
  };
}

function onTheWeb(base: string, patience: Patience): ZooFiles {
  const { origin, pathname } = new URL(base);
  const wire = openWire({
    endpoint: origin,
    token: undefined,
    userAgent: USER_AGENT,
    connections: CONNECTIONS,
    timeout: TIMEOUT,
  });
  return {
    read: (path) =>
      readPatiently(wire, base, `${pathname}/${path.split('/').map(encodeURIComponent).join('/')}`, path, patience),
    close: () => wire.close(),
  };
}

async function readPatiently(
  wire: Wire,
  base: string,
  address: string,
  path: string,
  { signal, log, sleep = patiently }: Patience,
): Promise<Buffer> {
  for (let failed = 1; ; failed += 1) {
    const outcome = await readOnce(wire, `${base}/${path}`, address, signal);
    if (Buffer.isBuffer(outcome)) return outcome;
    if (failed === ATTEMPTS)
      throw new ReportError(
        `${base}/${path}: ${outcome.reason}, after ${ATTEMPTS} attempts`,
        'npm run zoo again later, or --from a folder with the files',
        { cause: outcome.cause },
      );
    const wait = retryWait(outcome, failed);
    log?.(`${path}: ${outcome.reason}; trying again in ${wait / 1000} s`);
    await sleep(wait, signal);
  }
}

async function readOnce(
  wire: Wire,
  where: string,
  address: string,
  signal: AbortSignal,
): Promise<Buffer | (Failure & { cause?: unknown })> {
  try {
    const answer = await wire.get(address, signal);
    const body = Number(answer.headers['content-length'] ?? 0) <= MOST_BYTES ? await answer.body() : undefined;
    const passing = statusFailure(answer.status, answer.headers);
    if (passing) return passing;
    if (answer.status !== 200)
      throw new ReportError(
        `${where}: expected 200, received ${answer.status}`,
        'is the revision right? npm run zoo -- --from URL, where URL is the raw address of a repository at a commit',
      );
    if (body === undefined)
      throw new ReportError(
        `${where}: expected at most ${MOST_BYTES} bytes, received ${answer.headers['content-length']}`,
        'npm run zoo -- --from a folder with the files',
      );
    return body;
  } catch (cause) {
    if (signal.aborted || cause instanceof ReportError) throw cause;
    return { reason: (cause as Error).message || String((cause as { code?: string }).code), cause };
  }
}

const patiently = (ms: number, signal: AbortSignal) => delay(ms, undefined, { signal });
