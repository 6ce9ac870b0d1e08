import { ReportError } from '../lib/report-error.ts';

/** What an error answer says beyond its status. */
export interface ErrorText {
  /** X-Error-Code: RepoNotFound, GatedRepo, RevisionNotFound, EntryNotFound; empty when the Hub sent none. */
  code: string;
  /** In one line, cut short. */
  message: string;
  /** Whole, as far as it was read. */
  whole?: string;
}

/** An answer of the Hub that is final for this request: missing, private, gated, disabled, or a bad parameter. */
export class HubError extends ReportError {
  readonly status: number;
  readonly code: string;
  /** The message whole: one that lists what it would take is long. */
  readonly whole: string;

  constructor(address: string, status: number, { code, message, whole = message }: ErrorText) {
    super(
      `${address}: ${status}${code ? ` ${code}` : ''}: ${message}`,
      status === 400 ? 'the Hub refused a parameter; its API may have changed' : 'check the address and HF_TOKEN',
    );
    this.name = 'HubError';
    this.status = status;
    this.code = code;
    this.whole = whole;
  }
}

/** Code of an error of our own: redirects that lead nowhere, which say nothing of what was asked for. */
export const REDIRECT_LOOP = 'RedirectLoop';

/** A redirect to another origin, which is never followed: an LFS file, or somebody who wants the token. */
export class ForeignRedirect extends ReportError {}

/** What a final answer about one repository means: a state for the data, or undefined where it is an error. */
export function repositoryState(error: unknown): 'gone' | 'gated' | 'disabled' | undefined {
  if (!(error instanceof HubError)) return undefined;
  if (error.code === 'GatedRepo') return 'gated';
  // 451: taken down for legal reasons.
  if (error.status === 403 || error.status === 451) return 'disabled';
  if (error.message.includes('Invalid credentials')) return undefined;
  if (error.status === 401 || error.status === 410) return 'gone';
  return error.code === 'RepoNotFound' ? 'gone' : undefined;
}

/** Whether a repository lacks what was asked for: 404, or 409 where it is in no state to have it, as without a commit. */
export function isMissing(error: unknown): boolean {
  return error instanceof HubError && (error.status === 404 || error.status === 409);
}

/**
 * Why the Hub refuses what one repository was asked for, in a word; undefined for an error that is no refusal. One that
 * no state stands for costs this repository, too: whether it is of many, the pass tells.
 */
export function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof HubError)) return undefined;
  return repositoryState(error) ?? (isMissing(error) ? NOT_FOUND : `status ${error.status}`);
}

/** What a refusal is called that says that there is no such thing. */
export const NOT_FOUND = 'not found';
