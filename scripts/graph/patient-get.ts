import { readAtMost, shownAddress, type RangeAnswer, type RangeGet, type RangeRequest } from 'model-graph';
import { patientRequest, type Patience } from '../hub/patient-request.ts';
import type { RateBudget } from '../hub/rate-budget.ts';
import { withRetryLog } from '../hub/retry-log.ts';
import { openWire, type Wire } from '../hub/wire.ts';
import { ReportError } from '../lib/report-error.ts';

/** How parts of files are asked for. */
export interface PatientGetOptions extends Omit<Patience, 'signal'> {
  /** Budget of the Hub, for requests to the origin of the address that was named. */
  budget?: RateBudget;
}

const TIMEOUT = 60_000;
/** A part has two megabytes at most. */
const DEADLINE = 120_000;
/** As many files of a model in several are read at once. */
const CONNECTIONS = 8;

/** Asks for parts of files, again for some minutes where a fault may pass; `close` ends its connections. */
export function createPatientGet(options: PatientGetOptions = {}): { get: RangeGet; close(): Promise<void> } {
  const shared = withRetryLog(options);
  const wire = openWire({ connections: CONNECTIONS, timeout: TIMEOUT, deadline: DEADLINE });
  return { get: (url, part) => getPatiently(wire, shared, url, part), close: () => wire.close() };
}

async function getPatiently(
  wire: Wire,
  { budget, ...patience }: PatientGetOptions,
  url: string,
  part: RangeRequest,
): Promise<RangeAnswer> {
  const isNamed = new URL(url).origin === new URL(part.address).origin;
  const shown = shownAddress(part.address);
  let requests = 0;
  const answer = await patientRequest<RangeAnswer>({
    ...patience,
    signal: part.signal,
    address: () => new URL(url),
    named: shown,
    send: (address, signal) => {
      requests += 1;
      return wire.get(address, signal, part.headers);
    },
    budget: () => (isNamed ? budget : undefined),
    // What a status means for a file is for its reader to say: a redirect, a range, a refusal.
    accepts: () => true,
    async read({ status, headers, stream, discard }) {
      try {
        const { least, most } = part.expect({ status, headers });
        const body = most === 0 ? new Uint8Array(0) : await readAtMost(stream, most);
        if (body.length < least) return { reason: `body cut at ${body.length} of ${least} bytes` };
        return { value: { status, headers, body } };
      } finally {
        discard();
      }
    },
    refused: ({ status }) => new ReportError(`${shown}: status ${status}`, 'run the same command again'),
    givenUp: ({ reason, cause }, attempts) =>
      new ReportError(`${shown}: ${reason}, after ${attempts} attempts`, 'run the same command again', {
        cause,
      }),
  });
  return { ...answer, requests };
}
