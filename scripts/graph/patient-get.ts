import { readAtMost, type RangeAnswer, type RangeGet, type RangeRequest } from 'model-graph';
import { patientRequest, type Fault, type Patience } from '../hub/patient-request.ts';
import type { RateBudget } from '../hub/rate-budget.ts';
import { openWire, type Answer, type Wire } from '../hub/wire.ts';
import { ReportError } from '../lib/report-error.ts';

/** How parts of files are asked for. */
export interface PatientGetOptions extends Omit<Patience, 'signal'> {
  /** Budget of the Hub, for requests to the origin of the address that was named. */
  budget?: RateBudget;
}

const TIMEOUT = 60_000;
/** As many files of a model in several are read at once. */
const CONNECTIONS = 8;

/** Asks for parts of files, up to six times each where a fault may pass; `close` ends its connections. */
export function createPatientGet(options: PatientGetOptions = {}): { get: RangeGet; close(): Promise<void> } {
  const wire = openWire({ connections: CONNECTIONS, timeout: TIMEOUT });
  return { get: (url, part) => getPatiently(wire, options, url, part), close: () => wire.close() };
}

function getPatiently(
  wire: Wire,
  { budget, log, sleep }: PatientGetOptions,
  url: string,
  part: RangeRequest,
): Promise<RangeAnswer> {
  const isHome = new URL(url).origin === new URL(part.address).origin;
  let requests = 0;
  return patientRequest<RangeAnswer>({
    signal: part.signal,
    log,
    sleep,
    address: () => new URL(url),
    named: part.address,
    budget: () => (isHome ? budget : undefined),
    send(address, signal) {
      requests += 1;
      return wire.get(address, signal, part.headers);
    },
    // Redirects and refusals are for who asks: `part.expect` says what their bodies are good for.
    accepts: () => true,
    refused: ({ status }) => ({ reason: String(status) }),
    read: (answer) => readPart(answer, part, requests),
    givenUp: ({ reason, cause }, attempts) =>
      new ReportError(`${part.address}: ${reason}, after ${attempts} attempts`, 'run the same command again', {
        cause,
      }),
  });
}

/** As much of a body as is of use; what is left of it is let go. */
async function readPart(answer: Answer, part: RangeRequest, requests: number): Promise<{ value: RangeAnswer } | Fault> {
  const { status, headers, stream } = answer;
  try {
    const { least, most } = part.expect({ status, headers });
    const body = most === 0 ? new Uint8Array(0) : await readAtMost(stream, most);
    if (body.length < least) return { reason: `body cut at ${body.length} of ${least} bytes` };
    return { value: { status, headers, body, requests } };
  } finally {
    answer.discard();
  }
}
