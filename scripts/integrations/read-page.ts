import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { retryWait, statusFailure } from '../hub/retry-wait.ts';
import { USER_AGENT } from '../hub/user-agent.ts';
import { openWire } from '../hub/wire.ts';
import { ReportError } from '../lib/report-error.ts';

const ATTEMPTS = 4;
const TIMEOUT = 30_000;
const MOST_BYTES = 1_000_000;

/** Text of one page, from a file or an address; throws ReportError where it cannot be had. `sleep` waits between attempts. */
export async function readPage(
  from: string,
  signal: AbortSignal,
  sleep: (ms: number) => Promise<unknown> = (ms) => delay(ms, undefined, { signal }),
): Promise<string> {
  if (!/^https?:\/\//.test(from)) {
    if (!existsSync(from)) throw new ReportError(`${from}: no such file`, 'npm run integrations -- --from FILE|URL');
    return readFileSync(from, 'utf8');
  }
  const { origin, pathname } = new URL(from);
  const wire = openWire({
    endpoint: origin,
    token: undefined,
    userAgent: USER_AGENT,
    connections: 1,
    timeout: TIMEOUT,
  });
  try {
    for (let failed = 1; ; failed += 1) {
      const answer = await wire.get(pathname, signal).catch((cause: Error) => {
        if (signal.aborted) throw cause;
        throw new ReportError(
          `${from}: ${cause.message}`,
          'npm run integrations -- --from a file, where there is no network',
          { cause },
        );
      });
      const failure = statusFailure(answer.status, answer.headers);
      const body = await answer.body();
      if (!failure && answer.status === 200 && body.length <= MOST_BYTES) return body.toString('utf8');
      if (!failure)
        throw new ReportError(
          `${from}: expected 200 and at most ${MOST_BYTES} bytes, received ${answer.status} and ${body.length} bytes`,
          'is the revision right? npm run integrations -- --from URL',
        );
      if (failed === ATTEMPTS)
        throw new ReportError(
          `${from}: ${failure.reason}, after ${ATTEMPTS} attempts`,
          'npm run integrations again later, or --from a file',
        );
      await sleep(retryWait(failure, failed));
    }
  } finally {
    await wire.close();
  }
}
