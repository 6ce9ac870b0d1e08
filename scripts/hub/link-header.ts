import { ReportError } from '../lib/report-error.ts';
import { isSameListing } from './is-same-listing.ts';

const HINT = 'the listing changed its form; see scripts/hub/link-header.ts';
/** One link with its parameters, and the comma or the end behind it. */
const LINK = /<([^>]*)>((?:\s*;\s*[\w-]+\s*=\s*(?:"[^"]*"|[^\s;,"<>]+))*)\s*(?:,|$)/g;
const NEXT = /;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\b)/i;

/** A next link that leads to another server: never followed, whatever a later answer says. */
export class ForeignLink extends ReportError {}

/**
 * Path and query of the next page, from a Link header and the address that answered; undefined on the last page.
 * A link to another origin is refused: the token and the crawl would follow it there. A header that speaks of a next
 * page but cannot be read, or whose next page is of another listing, is an error: it must not pass for the last page.
 */
export function nextPath(link: string | undefined, endpoint: string, from: string): string | undefined {
  if (!link) return undefined;
  const nexts = [...link.matchAll(LINK)].filter(([, , parameters = '']) => NEXT.test(parameters));
  const [address, other] = new Set(nexts.map(([, named]) => named));
  if (other !== undefined) throw new ReportError(`${from}: Link: names two next pages: ${shown(link)}`, HINT);
  if (address === undefined) {
    const rest = link.replaceAll(LINK, '');
    if (/\bnext\b|cursor/i.test(rest)) throw new ReportError(`${from}: Link: cannot be read: ${shown(link)}`, HINT);
    return undefined;
  }
  if (!URL.canParse(address, endpoint))
    throw new ReportError(`${from}: next link is not an address: ${shown(address)}`, HINT);
  const next = new URL(address, endpoint);
  if (next.origin !== new URL(endpoint).origin) {
    throw new ForeignLink(
      `${from}: next link leads to another origin: ${next.origin}`,
      `refused; check HF_ENDPOINT (${new URL(endpoint).origin})`,
    );
  }
  const path = next.pathname + next.search;
  if (!isSameListing(from, path))
    throw new ReportError(`${from}: next link leads to another listing: ${shown(path)}`, HINT);
  return path;
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 160));
}
