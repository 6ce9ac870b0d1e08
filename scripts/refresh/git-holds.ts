import { ReportError } from '../lib/report-error.ts';
import { runGit } from './run-git.ts';

/** Whether a question to git (merge-base --is-ancestor, diff --quiet) is answered with yes. */
export function gitHolds(cwd: string, args: readonly string[]): boolean {
  try {
    runGit(cwd, args);
    return true;
  } catch (error) {
    if (error instanceof ReportError) return false;
    throw error;
  }
}
