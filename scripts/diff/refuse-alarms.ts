import { ReportError } from '../lib/report-error.ts';

/** Throws where there is an alarm, which is exit code 1: `--strict`. */
export function refuseAlarms(alarms: readonly string[] = []): void {
  if (alarms.length === 0) return;
  throw new ReportError(
    `diff: expected no alarm, received ${alarms.length}`,
    'npm run check says what to do about each of them',
  );
}
