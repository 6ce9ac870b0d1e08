import { ReportError } from '../lib/report-error.ts';

/**
 * Path and query of the next page, from a Link header and the address that answered; undefined on the last page.
 * A link to another origin is refused: the token and the crawl would follow it there.
 */
export function nextPath(link: string | undefined, endpoint: string, from: string): string | undefined {
  if (!link) return undefined;
  for (const [, address = '', parameters = ''] of link.matchAll(
    /<([^>]*)>((?:\s*;\s*[\w-]+\s*=\s*(?:"[^"]*"|[^\s;,"]+))*)/g,
  )) {
    if (!/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\b)/i.test(parameters)) continue;
    if (!URL.canParse(address, endpoint)) {
      throw new ReportError(
        `${from}: next link is not an address: ${JSON.stringify(address)}`,
        'the listing changed its form; see scripts/hub/link-header.ts',
      );
    }
    const next = new URL(address, endpoint);
    if (next.origin !== new URL(endpoint).origin) {
      throw new ReportError(
        `${from}: next link leads to another origin: ${next.origin}`,
        `refused; check HF_ENDPOINT (${new URL(endpoint).origin})`,
      );
    }
    return next.pathname + next.search;
  }
  return undefined;
}
