import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { noFile, pageInstead } from '../hub/error-answer.ts';
import { patientRequest, type Patience } from '../hub/patient-request.ts';
import { withRetryLog } from '../hub/retry-log.ts';
import { isAddress, webAddress } from '../hub/web-address.ts';
import { openWire, type Wire } from '../hub/wire.ts';
import { ReportError } from '../lib/report-error.ts';
import { MOST_BYTES } from './read-yaml.ts';

/** The files of a zoo, wherever they are. */
export interface ZooFiles {
  /**
   * Bytes of a file by its path in the repository. Throws ReportError, naming file or address, where it cannot be had.
   */
  read(path: string): Promise<Buffer>;
  close(): Promise<void>;
}

const TIMEOUT = 30_000;
const DEADLINE = 60_000;
/** Connections at once; the zoo has about a hundred small files. */
export const CONNECTIONS = 8;

/** Opens a folder (a checkout, or files named `<config-dir>.yml`) or the raw address of a repository at a revision. */
export function openZooFiles(from: string, patience: Patience): ZooFiles {
  if (!isAddress(from)) return inFolder(from);
  // As it was named: without its last slashes and with a path, `http://` would ask a host of that path's name.
  webAddress(from, { named: '--from', path: true, hint: 'npm run zoo -- --help' });
  return onTheWeb(from.replace(/\/+$/, ''), patience);
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

function onTheWeb(base: string, given: Patience): ZooFiles {
  const patience = withRetryLog(given);
  const wire = openWire({ connections: CONNECTIONS, timeout: TIMEOUT, deadline: DEADLINE });
  return { read: (path) => readFrom(wire, base, path, patience), close: () => wire.close() };
}

function readFrom(wire: Wire, base: string, path: string, patience: Patience): Promise<Buffer> {
  const where = `${base}/${path}`;
  return patientRequest<Buffer>({
    ...patience,
    address: () => new URL(`${base}/${path.split('/').map(encodeURIComponent).join('/')}`),
    named: path,
    send: wire.get,
    async read(answer) {
      const value = await answer.bodyWithin(MOST_BYTES);
      if (value === undefined)
        throw new ReportError(
          `${where}: expected at most ${MOST_BYTES} bytes, received ${answer.headers['content-length'] ?? 'more'}`,
          'npm run zoo -- --from a folder with the files',
        );
      const reason = noFile(answer.headers, value);
      return reason === undefined ? { value } : { reason };
    },
    refused: ({ status, headers }, _, message) =>
      pageInstead(status, headers, message) ??
      new ReportError(
        `${where}: expected 200, received ${status}`,
        'is the revision right? npm run zoo -- --from URL, where URL is the raw address of a repository at a commit',
      ),
    givenUp: ({ reason, cause }, attempts) =>
      new ReportError(
        `${where}: ${reason}, after ${attempts} attempts`,
        'npm run zoo again later, or --from a folder with the files',
        { cause },
      ),
  });
}
