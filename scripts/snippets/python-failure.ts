import { ReportError } from '../lib/report-error.ts';
import type { EndedChild } from './child-lines.ts';

/** The error of a Python that did not come to its end: the last line that it wrote, and the packages that it needs. */
export function pythonFailure(python: string, { said }: EndedChild, what: string, packages: string): ReportError {
  return new ReportError(
    `${python}: could not ${what}: ${said.trim().split('\n').at(-1) ?? ''}`,
    `name a Python with ${packages} by --python`,
  );
}
