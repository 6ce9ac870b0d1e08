import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { visible, visibleJson } from '../../data/schema/visible.ts';
import { hubAddress, hubSources } from '../demo/hub-sources.ts';
import { withPolicy } from './page-policy.ts';

/** How a file of the site becomes safe, by its ending; tables hold their texts as they are. */
type Secure = (text: string, file: string, origin: string | undefined) => string;

const KINDS: Readonly<Record<string, Secure>> = {
  // One page asks the Hub, for the weights of encoders.
  html: (text, file, origin) =>
    withPolicy(text, { origin, ...(file === 'encoders.html' && { sources: hubSources(hubAddress()) }) }),
  json: visibleJson,
  txt: byLine,
  xml: byLine,
  cff: byLine,
};

/** The last word on the files of a built site, whose host is `origin`, when its scripts and styles are what they will be. */
export function secureFiles(dist: string, origin: string | undefined): void {
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const secure = KINDS[/\.(\w+)$/.exec(file)?.[1] ?? ''];
    if (!secure) continue;
    const text = readFileSync(join(dist, file), 'utf8');
    const now = secure(text, file, origin);
    if (now !== text) writeFileSync(join(dist, file), now);
  }
}

function byLine(text: string): string {
  return text.replace(/[^\n]+/g, visible);
}
