import { existsSync, readFileSync } from 'node:fs';
import { noFile, pageInstead } from '../hub/error-answer.ts';
import { patientRequest, type Patience } from '../hub/patient-request.ts';
import { isAddress, webAddress } from '../hub/web-address.ts';
import { openWire, type Wire } from '../hub/wire.ts';
import { onDisk } from '../lib/disk-error.ts';
import { ReportError } from '../lib/report-error.ts';

const TIMEOUT = 30_000;
const DEADLINE = 60_000;
const MOST_BYTES = 1_000_000;

/** Text of one page, from a file or an address; throws ReportError where it cannot be had. */
export async function readPage(from: string, patience: Patience): Promise<string> {
  if (!isAddress(from)) {
    if (!existsSync(from)) throw new ReportError(`${from}: no such file`, 'npm run integrations -- --from FILE|URL');
    return onDisk(from, () => readFileSync(from, 'utf8'));
  }
  webAddress(from, { named: '--from', path: true, hint: 'npm run integrations -- --help' });
  const wire = openWire({ connections: 1, timeout: TIMEOUT, deadline: DEADLINE });
  return fetchPage(wire, from, patience).finally(() => wire.close());
}

function fetchPage(wire: Wire, from: string, patience: Patience): Promise<string> {
  const unexpected = (status: number, bytes: string) =>
    new ReportError(
      `${from}: expected 200 and at most ${MOST_BYTES} bytes, received ${status} and ${bytes} bytes`,
      'is the revision right? npm run integrations -- --from URL',
    );
  return patientRequest<string>({
    ...patience,
    address: () => new URL(from),
    named: from,
    send: wire.get,
    async read(answer) {
      const body = await answer.bodyWithin(MOST_BYTES);
      if (body === undefined) throw unexpected(answer.status, answer.headers['content-length'] ?? 'more');
      const doubt = noFile(answer.headers, body);
      if (doubt !== undefined) return { reason: doubt };
      return { value: body.toString('utf8') };
    },
    refused: ({ status, headers }, _, message) =>
      pageInstead(status, headers, message) ?? unexpected(status, String(message.length)),
    givenUp: ({ reason, cause }, attempts) =>
      new ReportError(
        `${from}: ${reason}, after ${attempts} attempts`,
        'npm run integrations again later, or --from a file',
        { cause },
      ),
  });
}
