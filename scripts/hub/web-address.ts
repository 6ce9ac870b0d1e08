import { ReportError } from '../lib/report-error.ts';
import { isLoopback } from './wire.ts';

/** What an address may have besides its origin. */
export interface AddressRule {
  /** What it is called in errors: HF_ENDPOINT, --from. */
  named: string;
  /** A path is taken; without it the address is an origin. */
  path?: boolean;
  hint: string;
}

/**
 * An http(s) address that is given by hand, without user, password, query and fragment: it is printed, and kept in
 * data. An error names the address only where it cannot hold a secret.
 */
export function webAddress(stated: string, { named, path = false, hint }: AddressRule): URL {
  const url = URL.canParse(stated) ? new URL(stated) : undefined;
  const form = path ? 'an http(s) address' : 'an http(s) origin without a path';
  if (/[@?#\\]/.test(stated) || url?.username || url?.password)
    throw new ReportError(
      `${named}: expected ${form}, received one with a user, password, query or fragment (it is not shown)`,
      'leave them out: an address is printed and kept with the data; a token belongs into HF_TOKEN',
    );
  if (!url || !/^https?:$/.test(url.protocol) || !(path || url.pathname === '/'))
    throw new ReportError(`${named}: expected ${form}, received ${shownAddress(stated)}`, hint);
  return url;
}

/** Whether a text is meant as an address and not as a file: also one that lacks its scheme and has a password. */
export function isAddress(stated: string): boolean {
  return /^https?:\/\/|^[^/]*:[^/]*@/i.test(stated);
}

/** `user:password%40host` is no address, and neither is a token that was set in the wrong place. */
function shownAddress(stated: string): string {
  const isPlain = /^[\w.:/[\]-]*$/.test(stated) && !stated.includes('hf_');
  return isPlain ? JSON.stringify(stated) : 'a text that is none (it is not shown)';
}

/** Refuses http to another machine, where everybody on the way reads the token and may change the answers. */
export function refuseOpenHttp(url: URL, named: string, allowed: boolean): void {
  if (allowed || url.protocol === 'https:' || isLoopback(url.origin)) return;
  throw new ReportError(
    `${named}: expected https, received ${JSON.stringify(url.origin)}: everybody on the way could read and change it`,
    'use https, or say that the network is your own: HUB_REPORT_HTTP=1',
  );
}
